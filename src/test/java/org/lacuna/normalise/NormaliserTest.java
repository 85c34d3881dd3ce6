package org.lacuna.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.Now;
import org.lacuna.extract.PeriodWords.OfDocument;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.extract.Place;
import org.lacuna.extract.Quantity;
import org.lacuna.extract.Reading;
import org.lacuna.extract.Subject;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Bound;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.Scenario;
import org.lacuna.series.Unit;

class NormaliserTest {

  private static final Vocabulary VOCABULARY = Catalogue.loadVocabulary(Path.of("jobs"));
  private static final Origin ORIGIN =
      new Origin("Bureau", "source", "release", "annual", "sha-256:0", Instant.EPOCH);

  @Test
  void resolvesThisYearWithTheDateOfPublication() {
    PeriodWords words = PeriodWords.ofMonths("今年1-5月", new OfPublication(0), 1, 5);
    assertThat(period(words, "urban_new_jobs", Unit.PERSONS)).isEqualTo("2023-01-01/P5M");
  }

  @Test
  void takesAYearThatIsNotSaidForTheNewestOneThatHasPassed() {
    assertThat(
            period(
                PeriodWords.ofMonths("前11个月", new OfDocument(0), 1, 11),
                "urban_new_jobs",
                Unit.PERSONS))
        .isEqualTo("2022-01-01/P11M");
    assertThat(period(PeriodWords.ofYear("全年", new OfDocument(0)), "urban_new_jobs", Unit.PERSONS))
        .isEqualTo("2022");
  }

  @Test
  void placesAStockAtTheEndOfItsMonths() {
    Observation rate =
        only(
            reading(
                PeriodWords.ofMonths("截至6月底", new OfDocument(0), 1, 6),
                "registered_unemployment_rate",
                Unit.PERCENT));
    assertThat(rate.period().timePeriod()).isEqualTo("2023-06");
    assertThat(rate.key().accumulation()).isEqualTo(Accumulation.END_OF_PERIOD);
  }

  @Test
  void bringsValuesToBaseUnitsWithTheWorthOfTheLastDigit() {
    Observation jobs =
        only(reading(PeriodWords.ofYear("2021年", new Named(2021)), "urban_new_jobs", Unit.PERSONS));
    assertThat(jobs.amount().value()).isEqualByComparingTo("246000");
    assertThat(jobs.amount().step()).isEqualByComparingTo("1000");
  }

  @Test
  void refusesAUnitThatTheIndicatorIsNotCountedIn() {
    Normalised result =
        normalise(
            reading(PeriodWords.ofYear("2021年", new Named(2021)), "urban_new_jobs", Unit.CNY));
    assertThat(result.observations()).isEmpty();
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.UNIT_DOES_NOT_FIT);
  }

  @Test
  void refusesWhatIsSaidToHaveHappenedInAYearToCome() {
    Normalised result =
        normalise(
            reading(PeriodWords.ofYear("2025年", new Named(2025)), "urban_new_jobs", Unit.PERSONS));
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.AMBIGUOUS_PERIOD);
  }

  @Test
  void leavesAPeriodThatNeedsADateTheDocumentHasNot() {
    Reading reading =
        reading(
            new PeriodWords("今年以来", new Month(new OfPublication(0), 1), new Now(0)),
            "urban_new_jobs",
            Unit.PERSONS);
    Normalised result =
        new Normaliser(VOCABULARY).normalise(extraction(Metadata.NONE, reading), ORIGIN);
    assertThat(result.leftovers())
        .extracting(Leftover::reason)
        .containsExactly(Leftover.Reason.UNKNOWN_PERIOD);
  }

  @Test
  void takesAWorkReportForThatOfTheYearBeforeItsSession() {
    Metadata report =
        new Metadata(
            Optional.of("2025年政府工作报告"),
            Optional.of(PublicationTime.ofDay(LocalDate.of(2025, 1, 19))),
            Optional.empty(),
            Optional.empty());
    Reading reading = reading(PeriodWords.unsaid(), "urban_new_jobs", Unit.PERSONS);
    Normalised result = new Normaliser(VOCABULARY).normalise(extraction(report, reading), ORIGIN);
    assertThat(result.observations().get(0).period().timePeriod()).isEqualTo("2024");
  }

  @Test
  void statesAFactOnceHoweverOftenThePageDoes() {
    Reading reading =
        reading(PeriodWords.ofYear("2021年", new Named(2021)), "urban_new_jobs", Unit.PERSONS);
    assertThat(normalise(reading, reading).observations()).hasSize(1);
  }

  private static String period(PeriodWords words, String indicator, Unit unit) {
    return only(reading(words, indicator, unit)).period().timePeriod();
  }

  private static Observation only(Reading reading) {
    List<Observation> observations = normalise(reading).observations();
    assertThat(observations).hasSize(1);
    return observations.get(0);
  }

  private static Normalised normalise(Reading... readings) {
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.of(PublicationTime.ofDay(LocalDate.of(2023, 8, 18))),
            Optional.empty(),
            Optional.empty());
    return new Normaliser(VOCABULARY).normalise(extraction(metadata, readings), ORIGIN);
  }

  private static Extraction extraction(Metadata metadata, Reading... readings) {
    return new Extraction(
        metadata,
        List.of(readings),
        List.of(),
        List.of(),
        List.of(),
        "sha-256:0",
        List.of(),
        Optional.empty());
  }

  private static Reading reading(PeriodWords words, String indicator, Unit unit) {
    BigDecimal multiplier = unit == Unit.PERCENT ? BigDecimal.ONE : BigDecimal.valueOf(10_000);
    return new Reading(
        Subject.of(indicator, "CN-XJ"),
        words,
        Measure.LEVEL,
        Scenario.ACTUAL,
        new Quantity(new BigDecimal("24.6"), multiplier, unit, Bound.EXACT, "24.6万"),
        "24.6万",
        new Place.TextRange(0, 5),
        "test");
  }
}
