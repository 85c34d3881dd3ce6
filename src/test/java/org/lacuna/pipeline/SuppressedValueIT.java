package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lacuna.detect.Cause;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;
import org.lacuna.detect.Transition;

/**
 * Tables that had a figure for two months. In the third its row goes on with a mark in its place,
 * or is gone, or holds what nobody can read.
 */
class SuppressedValueIT {

  private static final List<String> MARKS = List.of("", "-", "—", "…", "x", "×", "**", "保密");
  private static final String INDICATOR = "hard_to_employ_employed";

  @TempDir static Path folder;

  private static Judged before;
  private static Judged after;

  @BeforeAll
  static void replay() throws Exception {
    RecordedSite site = new RecordedSite(folder);
    for (int i = 0; i < MARKS.size(); i++) {
      publish(site, "mark" + i, row(MARKS.get(i)));
    }
    publish(site, "gone", "");
    publish(site, "damaged", row("0.3.1"));
    site.monthlyPage("columns");
    site.shows("columns.html", "2024-02-10", columns("0.31"))
        .shows("columns.html", "2024-03-10", columns("0.31", "0.35"))
        .shows("columns.html", "2024-04-10", columns("0.31", "0.35", "-"));
    try (RecordedSite.Watching watching = site.open("2024-02-11")) {
      watching.run("2024-02-11");
      before = watching.run("2024-03-11");
      after = watching.run("2024-04-11");
    }
  }

  private static void publish(RecordedSite site, String id, String thirdRow) {
    site.monthlyPage(id)
        .shows(id + ".html", "2024-02-10", bulletin(1, row("0.31")))
        .shows(id + ".html", "2024-03-10", bulletin(2, row("0.35")))
        .shows(id + ".html", "2024-04-10", bulletin(3, thirdRow));
  }

  private static String row(String cell) {
    return "<tr><td>就业困难人员实现就业</td><td>万人</td><td>" + cell + "</td></tr>";
  }

  private static String bulletin(int month, String row) {
    return """
    <html><head><meta charset="utf-8"><title>2024年%1$d月就业情况</title></head><body>
    <table><tr><th>指标</th><th>单位</th><th>2024年%1$d月</th></tr>
    <tr><td>城镇新增就业</td><td>万人</td><td>4.%1$d8</td></tr>
    %2$s
    </table></body></html>
    """
        .formatted(month, row);
  }

  /** A table that grows by a row a month, the months as its rows. */
  private static String columns(String... cells) {
    StringBuilder rows = new StringBuilder();
    for (int month = 1; month <= cells.length; month++) {
      rows.append(
          "<tr><td>2024年%d月</td><td>4.%d8</td><td>%s</td></tr>\n"
              .formatted(month, month, cells[month - 1]));
    }
    return """
    <html><head><meta charset="utf-8"><title>2024年就业情况</title></head><body>
    <table><tr><th>时间</th><th>城镇新增就业（万人）</th><th>就业困难人员实现就业（万人）</th></tr>
    %s</table></body></html>
    """
        .formatted(rows);
  }

  private static SeriesLife life(Judged judged, String release) {
    return judged.lives().stream()
        .filter(life -> life.release().equals(release))
        .filter(life -> life.series().indicator().equals(INDICATOR))
        .findFirst()
        .orElseThrow();
  }

  static List<String> emptied() {
    return IntStream.range(0, MARKS.size()).mapToObj(i -> "mark" + i).toList();
  }

  @ParameterizedTest
  @MethodSource("emptied")
  void isCalledSuppressedInTheRunThatBringsItsRowWithoutAFigure(String release) {
    assertThat(life(before, release).state().isHealthy()).isTrue();
    Transition step = life(after, release).latest().orElseThrow();
    String mark = MARKS.get(Integer.parseInt(release.substring("mark".length())));
    assertThat(step.to()).isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
    assertThat(step.cause()).contains(Cause.VALUE_SUPPRESSED);
    assertThat(step.reasons().get(0).words())
        .contains("table:1/row:3/column:3")
        .contains(mark.isEmpty() ? "holds nothing" : "holds \"" + mark + "\"");
    assertThat(after.findings())
        .filteredOn(finding -> finding.release().equals(release))
        .filteredOn(finding -> finding.kind().equals("DROPPED_FROM_RELEASE"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.cause()).isEqualTo("value suppressed"));
  }

  @Test
  void isCalledSuppressedWhereTheMonthsAreRowsToo() {
    assertThat(life(after, "columns").latest().orElseThrow().cause())
        .contains(Cause.VALUE_SUPPRESSED);
  }

  @Test
  void isCalledDroppedWhenItsRowIsGoneToo() {
    assertThat(life(after, "gone").state()).isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
    assertThat(life(after, "gone").latest().orElseThrow().cause()).contains(Cause.ROW_DROPPED);
  }

  @Test
  void isNotCalledAbsentWhereItsCellHoldsWhatNobodyCouldRead() {
    assertThat(life(after, "damaged").state().isHealthy()).isTrue();
  }
}
