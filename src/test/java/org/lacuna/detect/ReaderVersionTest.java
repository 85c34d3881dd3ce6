package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;
import static org.lacuna.detect.History.noon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.detect.ReleaseIssue.SeenLabel;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;

/** What one version of the readers sees, and another does not, says nothing of the publisher. */
class ReaderVersionTest {

  private static final Release RELEASE = History.release("table", Frequency.MONTHLY, 15, 5);
  private static final SeriesKey PART = monthly("transfers");
  private static final SeriesKey WHOLE = monthly("jobs");
  private static final String LAST = "2024-05-15";

  /** Four months of a table; from the last on neither the row nor its label is read. */
  private static Evidence months(String firstReader, String lastReader) {
    History history = new History().source(RELEASE);
    List<ReleaseIssue> issues = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      YearMonth period = YearMonth.of(2024, month);
      boolean last = month == 4;
      String day = period.plusMonths(1).atDay(15).toString();
      String reader = last ? lastReader : firstReader;
      history.look(
          "table",
          day,
          SourceLook.Outcome.FETCHED,
          SourceLook.Trust.TRUSTED,
          new ContentDigests("bytes", "words by " + reader, "figures by " + reader, true, reader));
      issues.add(issue(day, period, last, reader));
    }
    return history.issues(issues).evidence();
  }

  private static ReleaseIssue issue(String day, YearMonth period, boolean last, String reader) {
    List<SeenFigure> figures = new ArrayList<>(List.of(figure(WHOLE, period.toString())));
    List<SeenLabel> labels =
        new ArrayList<>(
            List.of(
                new SeenLabel("城镇新增就业", "table:1/row:2/column:1"),
                new SeenLabel("职业技能培训", "table:1/row:3/column:1")));
    if (!last) {
      figures.add(figure(PART, period.toString()));
      labels.add(new SeenLabel("转移到内地就业", "table:1/row:4/column:1"));
    }
    return new ReleaseIssue(
        "table",
        "table",
        "sha-256:" + day,
        "http://example.org/table/" + day,
        LocalDate.parse(day),
        noon(day),
        figures,
        labels,
        List.of(),
        reader);
  }

  private static List<String> kinds(Evidence evidence, String day) {
    return Watch.judge(evidence, History.SETTINGS, noon(day)).stream().map(Finding::kind).toList();
  }

  @Test
  void isCalledByOneVersionThatReadAllIssues() {
    assertThat(kinds(months("grammar-2", "grammar-2"), LAST))
        .contains("LABEL_DROPPED", "DROPPED_FROM_RELEASE");
    assertThat(kinds(months("grammar-3", "grammar-3"), LAST))
        .contains("LABEL_DROPPED", "DROPPED_FROM_RELEASE");
  }

  @Test
  void isNotCalledWhenTheNewestIssueWasReadByAnotherVersion() {
    assertThat(kinds(months("grammar-2", "grammar-3"), LAST)).isEmpty();
  }

  @Test
  void isNotCalledLateForWhatOnlyAnotherVersionEverRead() {
    assertThat(kinds(months("grammar-2", "grammar-3"), "2024-05-30")).isEmpty();
  }

  @Test
  void doesNotTakeOtherDigestsForOtherFigures() {
    assertThat(Watch.changes(months("grammar-2", "grammar-3"), History.SETTINGS, noon(LAST)))
        .isEmpty();
  }
}
