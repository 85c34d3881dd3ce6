package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.lacuna.publish.Cadence;
import org.lacuna.publish.workbook.WideView.Line;

/** The axes of the chart of a view. */
final class ViewAxes {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int MOST_TICKS = 12;

  /** Spans as short as this are told in months. */
  private static final int FEW_YEARS = 3;

  private static final int MOST_MONTHS = 9;

  /** Steps of equal length from here on stay within the last days of every month. */
  private static final int DAYS_BEFORE_THE_END = 3;

  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final XSSFChart chart;
  private final WideView view;

  ViewAxes(XSSFChart chart, WideView view) {
    this.chart = chart;
    this.view = view;
  }

  /** The axis of time, in years, or in months where there are few; its names stand at ends. */
  XDDFValueAxis time() {
    YearMonth first = view.periods().get(0).end();
    YearMonth last = view.periods().get(view.periods().size() - 1).end();
    XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
    if (Cadence.endWithYears(view.periods())) {
      return years(axis, LocalDate.of(first.getYear() - 1, 12, 31), first.getYear(), last);
    }
    return last.getYear() - first.getYear() < FEW_YEARS
        ? months(axis, first, last)
        : years(axis, LocalDate.of(first.getYear(), 1, 2), first.getYear(), last);
  }

  /**
   * Years by their last days for yearly figures, which stand there, else by their second days:
   * steps of 365.25 days then stay within their year.
   */
  private static XDDFValueAxis years(
      XDDFValueAxis axis, LocalDate start, int first, YearMonth last) {
    int years = last.getYear() + 1 - first;
    int step = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
    int steps = (years + step - 1) / step;
    axis.setNumberFormat("yyyy");
    axis.setMinimum(DateUtil.getExcelDate(start));
    axis.setMaximum(DateUtil.getExcelDate(start.plusYears((long) steps * step)));
    axis.setMajorUnit(DAYS_OF_A_YEAR * step);
    return axis;
  }

  private static XDDFValueAxis months(XDDFValueAxis axis, YearMonth first, YearMonth last) {
    LocalDate start = first.minusMonths(1).atEndOfMonth().minusDays(DAYS_BEFORE_THE_END);
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    long step = (months + MOST_MONTHS - 1) / MOST_MONTHS;
    long steps = (months + step - 1) / step;
    axis.setNumberFormat("yyyy-mm");
    axis.setMinimum(DateUtil.getExcelDate(start));
    axis.setMaximum(
        DateUtil.getExcelDate(start.plusMonths(steps * step)) + 2 * DAYS_BEFORE_THE_END);
    axis.setMajorUnit(DAYS_OF_A_YEAR / 12 * step);
    return axis;
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
