package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Declaration.Word;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.SampleEdition;
import org.lacuna.series.Observation;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** What a reader is told before figures of a series are compared. */
class SeriesRemarksTest {

  private static final String JOBS = "urban_new_jobs.CN-XJ.WORLD.TOTAL.TOTAL.TOTAL.level.";
  private static final SeriesKey PERSONS = SeriesKey.parse(JOBS + "persons.actual.period.A");
  private static final SeriesKey TIMES = SeriesKey.parse(JOBS + "person-times.actual.period.A");
  private static final SeriesKey TARGET = SeriesKey.parse(JOBS + "persons.target.period.A");
  private static final SeriesKey SUMS = SeriesKey.parse(JOBS + "persons.actual.ytd.M");

  private static Declaration declared(
      Word word, String effective, Optional<String> about, String... successors) {
    return new Declaration(
        word,
        "report",
        about,
        List.of(successors),
        "统计局",
        Declaration.Authority.PUBLISHER,
        LocalDate.parse(effective),
        LocalDate.parse(effective),
        "自" + effective + "起采用新口径",
        "sha-256:notice");
  }

  private static List<String> english(
      List<Declaration> words, List<SeriesKey> published, SeriesKey series, Claim... claims) {
    return new SeriesRemarks(words, published)
        .of(series, "report", List.of(claims)).stream().map(Bilingual::en).toList();
  }

  private static Claim claim(int year, ObservationStatus... status) {
    Observation plain =
        SampleEdition.claim(
                "1",
                PERSONS,
                ReferencePeriod.ofYear(year),
                SampleEdition.exact("46800"),
                SampleEdition.PAGE,
                "4.68万人",
                Instant.EPOCH)
            .observation();
    return new Claim(
        "1",
        new Observation(
            plain.key(),
            plain.period(),
            plain.amount(),
            Set.of(status),
            plain.said(),
            plain.evidence(),
            plain.firstSeen()),
        Optional.empty());
  }

  @Test
  void quotesWhatThePublisherSaidOldestFirst() {
    assertThat(
            english(
                List.of(
                    declared(Word.REDEFINED, "2022-01-01", Optional.empty()),
                    declared(Word.SUSPENDED, "2019-03-01", Optional.empty())),
                List.of(PERSONS),
                PERSONS))
        .containsExactly(
            "统计局, 2019-03-01: \"自2019-03-01起采用新口径\"", "统计局, 2022-01-01: \"自2022-01-01起采用新口径\"");
  }

  @Test
  void keepsAWordAboutAnotherSeriesOrReleaseToItself() {
    List<Declaration> aboutTargets =
        List.of(declared(Word.REDEFINED, "2022-01-01", Optional.of("*.target.*")));
    assertThat(english(aboutTargets, List.of(PERSONS), PERSONS)).isEmpty();
    assertThat(english(aboutTargets, List.of(TARGET), TARGET)).hasSize(1);
    assertThat(new SeriesRemarks(aboutTargets, List.of(TARGET)).of(TARGET, "yearbook", List.of()))
        .isEmpty();
  }

  @Test
  void saysOncePerPeriodFromWhenTheDefinitionDiffers() {
    assertThat(
            english(
                List.of(),
                List.of(PERSONS),
                PERSONS,
                claim(2020),
                claim(2022, ObservationStatus.DEFINITION_DIFFERS),
                claim(2021, ObservationStatus.BREAK),
                claim(2021, ObservationStatus.BREAK)))
        .containsExactly(
            "From 2021 on the definition differs.", "From 2022 on the definition differs.");
  }

  @Test
  void tellsPersonsAndPersonTimesApart() {
    assertThat(english(List.of(), List.of(PERSONS, TIMES, TARGET), PERSONS))
        .containsExactly(
            "Figures in person-times are published too; they are another series and are not"
                + " compared with these.");
    assertThat(english(List.of(), List.of(PERSONS, TARGET), PERSONS)).isEmpty();
  }

  @Test
  void tellsWhereTheSumOfTheWholeYearStands() {
    assertThat(english(List.of(), List.of(PERSONS, SUMS), SUMS))
        .containsExactly("January to December is the annual figure, a series of its own.");
    assertThat(english(List.of(), List.of(SUMS), SUMS)).isEmpty();
  }

  @Test
  void namesTheSeriesThatGoesOnInPlaceOfAnother() {
    List<Declaration> words =
        List.of(
            declared(Word.SUPERSEDED, "2021-01-01", Optional.of(PERSONS.toString()), "*.target.*"),
            declared(Word.SUPERSEDED, "2022-01-01", Optional.of(PERSONS.toString()), "*person-*"));
    SeriesRemarks remarks = new SeriesRemarks(words, List.of(PERSONS, TIMES, TARGET));
    assertThat(remarks.successor(PERSONS, "report")).contains(TIMES);
    assertThat(remarks.successor(TIMES, "report")).isEmpty();
    assertThat(new SeriesRemarks(words, List.of(PERSONS)).successor(PERSONS, "report")).isEmpty();
  }

  @Test
  void saysEveryRemarkInChineseToo() {
    List<Bilingual> remarks =
        new SeriesRemarks(
                List.of(declared(Word.REDEFINED, "2022-01-01", Optional.empty())),
                List.of(PERSONS, TIMES))
            .of(PERSONS, "report", List.of(claim(2021, ObservationStatus.BREAK)));
    assertThat(remarks)
        .extracting(Bilingual::zh)
        .containsExactly(
            "统计局，2022-01-01：“自2022-01-01起采用新口径”", "自 2021 起定义不同。", "另有以人次为单位公布的数字，为另一序列，两者不可比较。");
  }
}
