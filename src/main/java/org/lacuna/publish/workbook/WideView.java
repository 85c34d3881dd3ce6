package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Column;
import org.lacuna.publish.Column.Kind;
import org.lacuna.publish.Headline;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.Table;
import org.lacuna.series.Bound;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;

/**
 * A view as publishers print it: a row a period, a column a series, one value a cell.
 *
 * @param sheet name of the worksheet
 * @param title what it shows
 * @param lines its series from left to right
 * @param periods its reference periods from the oldest down
 */
record WideView(String sheet, Bilingual title, List<Line> lines, List<ReferencePeriod> periods) {

  /** Columns that stand before those of the series. */
  static final int LEAD = 2;

  /**
   * One series of a view.
   *
   * @param series which series
   * @param label its header
   * @param values what is known of each period
   * @param gaps why there is no value where that was found out
   */
  record Line(
      SeriesEntry series,
      Bilingual label,
      NavigableMap<ReferencePeriod, Headline> values,
      Map<ReferencePeriod, Shorthand> gaps) {

    Optional<Claim> shown(ReferencePeriod period) {
      return Optional.ofNullable(values.get(period)).flatMap(Headline::shown);
    }

    /** Whether the definition changes with this period. */
    boolean breaksAt(ReferencePeriod period) {
      return shown(period).map(WideView::isBreak).orElse(false);
    }

    Cell cell(ReferencePeriod period) {
      return shown(period)
          .<Cell>map(claim -> new Cell.Quantity(number(claim), mark(claim, period)))
          .orElseGet(() -> Cell.missing(why(period)));
    }

    private String mark(Claim claim, ReferencePeriod period) {
      List<String> marks = new ArrayList<>();
      bound(claim.observation().amount().bound()).ifPresent(marks::add);
      if (isBreak(claim)) {
        marks.add("[break]");
      }
      if (values.get(period).isRevised()) {
        marks.add("[r]");
      }
      return String.join(" ", marks);
    }

    private Shorthand why(ReferencePeriod period) {
      if (values.containsKey(period)) {
        return Shorthand.WITHDRAWN;
      }
      Shorthand silent = isAfterTheEnd(period) ? Shorthand.ENDED : Shorthand.NOT_AVAILABLE;
      return gaps.getOrDefault(period, silent);
    }

    private boolean isAfterTheEnd(ReferencePeriod period) {
      return series.state().isEnded()
          && series.last().map(last -> period.compareTo(last) > 0).orElse(false);
    }
  }

  /** The view as a table. */
  Table<ReferencePeriod> table() {
    List<Column<ReferencePeriod>> columns = new ArrayList<>();
    columns.add(
        column("time_period", "Period", "时期", Kind.TEXT, p -> new Cell.Text(p.timePeriod())));
    columns.add(
        column(
            "last_day",
            "Last day",
            "截止日",
            Kind.DAY,
            p -> new Cell.CalendarDay(p.end().atEndOfMonth())));
    for (Line line : lines) {
      columns.add(
          new Column<>(
              line.series().key().toString(),
              line.label(),
              Kind.NUMBER,
              line.series().name(),
              line::cell));
    }
    return new Table<>(sheet, sheet, title, about(), columns, Rows.of(periods));
  }

  private static Bilingual about() {
    return new Bilingual(
        "每行一个时期，每列一个序列；数字后的括号标记与空缺原因见“Notes”工作表。图表位于表格右侧。",
        "Each row is one period, each column one series; marks behind numbers and reasons for gaps are on"
            + " the Notes sheet. A chart stands to the right of the table.");
  }

  private static Column<ReferencePeriod> column(
      String code,
      String en,
      String zh,
      Kind kind,
      java.util.function.Function<ReferencePeriod, Cell> content) {
    return Column.of(code, kind, en, zh, en, zh, content);
  }

  static BigDecimal number(Claim claim) {
    return claim.observation().amount().value();
  }

  private static boolean isBreak(Claim claim) {
    return claim.observation().status().contains(ObservationStatus.BREAK)
        || claim.observation().status().contains(ObservationStatus.DEFINITION_DIFFERS);
  }

  private static Optional<String> bound(Bound bound) {
    return switch (bound) {
      case EXACT -> Optional.empty();
      case ABOUT, NEARLY -> Optional.of("[~]");
      case OVER, AT_LEAST -> Optional.of("[>]");
      case UNDER, AT_MOST -> Optional.of("[<]");
    };
  }

  /** The labels of the lines, as one text. */
  String labels() {
    return lines.stream().map(line -> line.label().en()).collect(Collectors.joining("; "));
  }
}
