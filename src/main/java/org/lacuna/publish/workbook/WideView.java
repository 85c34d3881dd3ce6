package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Column;
import org.lacuna.publish.Column.Kind;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.Table;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Bound;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

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

  private static final Bilingual ABOUT =
      new Bilingual(
          "每行一个时期，每列一个序列。图表位于表格右侧。",
          "Each row is one period, each column one series. A chart stands to the right of the"
              + " table.");

  private static final Bilingual RESTARTS =
      new Bilingual(
          ABOUT.zh() + "年初累计每年重新开始，图中每年一条线。",
          ABOUT.en() + " Sums from January on start again each year: each year is a line.");

  /**
   * One series of a view.
   *
   * @param label its header
   * @param story what is known of it
   */
  record Line(Bilingual label, SeriesStory story) {

    Cell cell(ReferencePeriod period) {
      return story
          .shown(period)
          .<Cell>map(claim -> new Cell.Quantity(number(claim), mark(claim, period)))
          .orElseGet(() -> Cell.missing(story.why(period)));
    }

    private String mark(Claim claim, ReferencePeriod period) {
      List<String> marks = new ArrayList<>();
      bound(claim.observation().amount().bound()).ifPresent(marks::add);
      if (SeriesStory.isBreak(claim)) {
        marks.add("[break]");
      }
      if (story.earlier(period).isPresent()) {
        marks.add("[r]");
      }
      return String.join(" ", marks);
    }
  }

  /** The view as a table. */
  Table<ReferencePeriod> table() {
    List<Column<ReferencePeriod>> columns = new ArrayList<>();
    columns.add(
        column("time_period", "Period", "时期", Kind.TEXT, p -> new Cell.Text(p.timePeriod())));
    columns.add(
        column(
            "plotted_at",
            "Plotted at",
            "绘图日期",
            Kind.DAY,
            p -> new Cell.CalendarDay(SeriesStory.plottedAt(p))));
    lines.forEach(line -> columns.add(value(line)));
    revisedLines().forEach(line -> columns.add(earlier(line)));
    return new Table<>(sheet, sheet, title, about(), columns, Rows.of(periods));
  }

  private Bilingual about() {
    SeriesKey key = lines.get(0).story().series().key();
    return key.accumulation() == Accumulation.YEAR_TO_DATE ? RESTARTS : ABOUT;
  }

  /** The series of which some value was published first with another number. */
  List<Line> revisedLines() {
    return lines.stream().filter(line -> line.story().isRevised()).toList();
  }

  static BigDecimal number(Claim claim) {
    return claim.observation().amount().value();
  }

  private static Column<ReferencePeriod> value(Line line) {
    return new Column<>(
        line.story().series().key().toString(),
        line.label(),
        Kind.NUMBER,
        line.story().series().name(),
        line::cell);
  }

  private static Column<ReferencePeriod> earlier(Line line) {
    return new Column<>(
        line.story().series().key() + ".earlier",
        new Bilingual("原公布值：" + line.label().zh(), "Earlier value: " + line.label().en()),
        Kind.NUMBER,
        line.story().series().name(),
        p -> Cell.orMissing(line.story().earlier(p), Cell::number, Shorthand.NOT_APPLICABLE));
  }

  private static Column<ReferencePeriod> column(
      String code, String en, String zh, Kind kind, Function<ReferencePeriod, Cell> content) {
    return Column.of(code, kind, en, zh, en, zh, content);
  }

  private static Optional<String> bound(Bound bound) {
    return switch (bound) {
      case EXACT -> Optional.empty();
      case ABOUT, NEARLY -> Optional.of("[~]");
      case OVER, AT_LEAST -> Optional.of("[>]");
      case UNDER, AT_MOST -> Optional.of("[<]");
    };
  }
}
