package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.lacuna.publish.workbook.WideView.Line;

/** The axes of the chart of a view. */
final class ViewAxes {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int MOST_TICKS = 12;

  /** Spans as short as this are told in months. */
  private static final int FEW_YEARS = 3;

  private static final int MOST_MONTHS = 9;
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final XSSFChart chart;
  private final WideView view;

  ViewAxes(XSSFChart chart, WideView view) {
    this.chart = chart;
    this.view = view;
  }

  /** The axis of time, in years, or in months where there are few. */
  XDDFValueAxis time() {
    int first = view.periods().get(0).end().getYear();
    int last = view.periods().get(view.periods().size() - 1).end().getYear() + 1;
    int years = Math.max(1, (last - first + MOST_TICKS) / MOST_TICKS);
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
    if (last - first <= FEW_YEARS && !view.periods().get(0).isWholeYears()) {
      return monthAxis(axis);
    }
    axis.setNumberFormat("yyyy");
    axis.setMinimum(newYear(first));
    axis.setMaximum(newYear(last + (years - (last - first) % years) % years));
    axis.setMajorUnit(DAYS_OF_A_YEAR * years);
    return axis;
  }

  private XDDFValueAxis monthAxis(XDDFValueAxis axis) {
    LocalDate first = view.periods().get(0).end().atDay(1);
    LocalDate last = view.periods().get(view.periods().size() - 1).end().atEndOfMonth();
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    axis.setNumberFormat("yyyy-mm");
    axis.setMinimum(DateUtil.getExcelDate(first));
    axis.setMaximum(DateUtil.getExcelDate(last.plusDays(1)));
    long step = (months + MOST_MONTHS - 1) / MOST_MONTHS;
    axis.setMajorUnit(DAYS_OF_A_YEAR / 12 * step);
    return axis;
  }

  /** The second of January: steps of 365.25 days then stay within their year. */
  private static double newYear(int year) {
    return DateUtil.getExcelDate(LocalDate.of(year, 1, 2));
  }

  /** The axis of the values of these lines. */
  XDDFValueAxis values(List<Line> lines) {
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
    axis.setNumberFormat(numberFormat(values(view, lines)));
    axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    axis.setCrosses(AxisCrosses.MIN);
    axis.getOrAddMajorGridProperties().setLineProperties(ChartLook.line(ChartLook.GRID, 0.75));
    return axis;
  }

  private static List<BigDecimal> values(WideView view, List<Line> lines) {
    return lines.stream()
        .flatMap(line -> view.periods().stream().flatMap(p -> line.story().shown(p).stream()))
        .map(WideView::number)
        .toList();
  }

  /** Great numbers are told in thousands of millions, or their noughts take the room. */
  static String numberFormat(List<BigDecimal> values) {
    if (values.stream().anyMatch(value -> value.abs().compareTo(BILLION) >= 0)) {
      return "#,##0.###,,,\" bn\"";
    }
    return values.stream().anyMatch(value -> value.scale() > 0) ? "#,##0.0" : "#,##0";
  }
}
