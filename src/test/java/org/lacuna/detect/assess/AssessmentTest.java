package org.lacuna.detect.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.detect.SeriesState;

class AssessmentTest {

  private static final AssessSettings SETTINGS = WatchSettings.load(Path.of("jobs")).assess();
  private static final LocalDate AS_OF = LocalDate.parse("2022-12-22");

  private static CatalogueRow row(String id, String frequency, String last) {
    return new CatalogueRow(id, "release", frequency, LocalDate.parse(last));
  }

  private static AssessedSeries first(CatalogueRow... rows) {
    return Assessment.judge(List.of(rows), AS_OF, SETTINGS).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Monthly, 2022-11-01, ACTIVE",
    "Monthly, 2022-07-01, OVERDUE",
    "Monthly, 2019-06-01, DROPPED_FROM_RELEASE",
    "'Weekly, Ending Friday', 2020-01-03, DROPPED_FROM_RELEASE",
    "Quarterly, 2022-07-01, ACTIVE",
    "Irregular, 1999-01-01, UNKNOWN",
    "Not Applicable, 2000-02-02, UNKNOWN"
  })
  void judgesASeriesByItsCadenceAgainstASiblingAtTheFront(
      String frequency, String last, SeriesState expected) {
    AssessedSeries series = first(row("a", frequency, last), row("b", frequency, "2022-12-01"));
    assertThat(series.state()).isEqualTo(expected);
    assertThat(series.reasons()).isNotEmpty();
  }

  @Test
  void callsAReleaseStalledWhenNoSeriesOfItIsYoung() {
    assertThat(first(row("a", "Monthly", "2018-05-01"), row("b", "Monthly", "2018-07-01")).state())
        .isEqualTo(SeriesState.RELEASE_STALLED);
  }

  @Test
  void waitsForTheYearsOfASeriesThatMayBeDeliveredByTheYear() {
    CatalogueRow front = row("b", "Monthly", "2022-11-01");
    assertThat(first(row("a", "Monthly", "2019-12-01"), front).state())
        .isEqualTo(SeriesState.OVERDUE);
    assertThat(first(row("a", "Monthly", "2019-11-01"), front).state())
        .isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
  }

  @Test
  void doesNotJudgeTheAgeOfSeriesThatReportSporadically() {
    List<CatalogueRow> rows = new ArrayList<>();
    LocalDate month = LocalDate.parse("2012-02-01");
    for (int i = 0; i < 120; i++) {
      rows.add(row("s" + i, "Monthly", month.plusMonths(i).toString()));
    }
    assertThat(Assessment.judge(rows, AS_OF, SETTINGS).get(3).state())
        .isEqualTo(SeriesState.UNKNOWN);
  }

  @Test
  void callsTheSeriesOfADroppedSurveyEndedForTheyStoppedTogether() {
    List<CatalogueRow> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(row("s" + i, "Monthly", i % 3 == 0 ? "2022-11-01" : "2015-07-01"));
    }
    assertThat(Assessment.judge(rows, AS_OF, SETTINGS).get(1).state())
        .isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
  }

  @Test
  void doesNotJudgeTheFewWhoStoppedAloneInAReleaseThatComesInUnequalSteps() {
    List<CatalogueRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row("front" + i, "Annual", "2020-01-01"));
      rows.add(row("behind" + i, "Annual", "2019-01-01"));
      rows.add(row("dropped" + i, "Annual", "2013-01-01"));
    }
    for (int i = 0; i < 50; i++) {
      rows.add(row("still" + i, "Annual", "2018-01-01"));
    }
    rows.add(row("alone", "Annual", "2006-01-01"));
    List<AssessedSeries> judged = Assessment.judge(rows, AS_OF, SETTINGS);
    assertThat(judged)
        .filteredOn(series -> series.seriesId().startsWith("dropped"))
        .allMatch(series -> series.state() == SeriesState.DROPPED_FROM_RELEASE);
    assertThat(judged)
        .filteredOn(series -> series.seriesId().equals("alone"))
        .extracting(AssessedSeries::state)
        .containsExactly(SeriesState.UNKNOWN);
  }

  @Test
  void readsCatalogueFilesWithFurtherColumnsAndJudgesUndatedRowsAsUnknown(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("catalogue.csv");
    Files.writeString(
        file,
        """
        series_id,release_id,frequency,last_period,title
        a,r,"Weekly, Ending Friday",2022-12-16,"one, two"
        b,r,Monthly,,
        """);
    StringWriter out = new StringWriter();
    AssessmentCsv.write(Assessment.judge(CatalogueFile.read(file), AS_OF, SETTINGS), out);
    assertThat(out.toString().lines())
        .hasSize(3)
        .first()
        .isEqualTo("series_id,state,since,reasons");
    assertThat(out.toString()).contains("a,ACTIVE,2022-12-16,").contains("b,UNKNOWN,");
  }

  @Test
  void namesTheMissingColumn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("catalogue.csv");
    Files.writeString(file, "series_id,frequency,last_period\na,Monthly,2022-01-01\n");
    assertThatThrownBy(() -> CatalogueFile.read(file))
        .isInstanceOf(UnreadableCatalogue.class)
        .hasMessageContaining("release_id is missing");
  }
}
