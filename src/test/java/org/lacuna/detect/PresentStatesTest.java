package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.key;
import static org.lacuna.detect.History.monthly;
import static org.lacuna.detect.History.noon;
import static org.lacuna.publish.CarefulWords.assertCareful;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;

/** What is said of a series today, when its life was last moved some time ago. */
class PresentStatesTest {

  private static final Release TABLE = History.release("table", Frequency.MONTHLY, 18, 14);
  private static final Release NEWS = History.release("news", Frequency.IRREGULAR, 0, 0);
  private static final SeriesKey EXPORTS = monthly("exports");
  private static final SeriesKey SUMS =
      key("exports", Accumulation.YEAR_TO_DATE, Frequency.MONTHLY);

  /** A table a month to June 2024, then a wall. */
  private static History walled() {
    History history = new History().source(TABLE);
    for (int month = 2; month <= 6; month++) {
      String day = "2024-%02d-18".formatted(month + 1);
      String period = "2024-%02d".formatted(month);
      history.issue("table", day, figure(EXPORTS, period), figure(SUMS, "2024-01.." + period));
    }
    for (String day : new String[] {"2024-08-01", "2024-10-01", "2025-06-30"}) {
      history.failed("table", day, SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT);
    }
    return history;
  }

  private static SeriesPresent present(History history, SeriesKey series, String day) {
    return new PresentStates(
            ReleaseEvent.calendar(history.evidence(), History.SETTINGS, noon(day), 400), noon(day))
        .of(history.life(series, day), 5);
  }

  @Test
  void saysThatASeriesGoesOnAsLongAsNothingExpectedHasPassed() {
    SeriesPresent present = present(walled(), EXPORTS, "2024-08-10");
    assertThat(present.state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(present.unseen()).isEmpty();
  }

  @Test
  void doesNotKnowWhetherASeriesGoesOnBehindAWall() {
    SeriesPresent present = present(walled(), EXPORTS, "2025-06-30");
    assertThat(present.state()).isEqualTo(SeriesState.UNKNOWN);
    assertThat(present.since()).isBetween(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 9, 30));
    assertThat(present.reasons().get(0).words())
        .startsWith("2024-07 was expected on ")
        .contains("our requests are refused, so the figure may be there")
        .endsWith("issues passed: 10");
    assertThat(present.unseen()).hasSize(10);
    assertThat(present.unseen())
        .allMatch(issue -> issue.cause().equals(java.util.Optional.of(Cause.BLOCKED)));
  }

  @Test
  void movesNoLifeAndTellsNobodyBecauseOfTheWall() {
    assertThat(walled().life(EXPORTS, "2025-06-30").state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(walled().findings("2025-06-30"))
        .noneMatch(finding -> finding.axis() == Finding.Axis.SERIES);
  }

  @Test
  void awaitsNoSumOfOneMonthAndNoneOfTheWholeYear() {
    assertThat(present(walled(), SUMS, "2025-06-30").unseen())
        .extracting(issue -> issue.expected().period().end().getMonthValue())
        .containsExactly(7, 8, 9, 10, 11, 2, 3, 4);
  }

  @Test
  void saysOfAReleaseWithoutARhythmThatNoDayIsKnown() {
    SeriesKey trained = annual("trained");
    History history =
        new History()
            .source(NEWS)
            .issue("news", "2019-02-01", figure(trained, "2018"))
            .issue("news", "2020-02-01", figure(trained, "2019"));
    SeriesPresent present = present(history, trained, "2026-06-30");
    assertThat(present.state()).isEqualTo(SeriesState.UNKNOWN);
    assertThat(present.reasons().get(0).words())
        .isEqualTo("no calendar says when another value should come; the newest seen is for 2019");
  }

  @Test
  void callsASeriesNewOnlyWhileValuesOfOnePeriodAreHeld() {
    SeriesKey trained = annual("trained");
    History history =
        new History().source(NEWS).issue("news", "2020-02-01", figure(trained, "2019"));
    PresentStates states = new PresentStates(java.util.List.of(), noon("2026-06-30"));
    SeriesLife life = history.life(trained, "2026-06-30");
    assertThat(states.of(life, 1).state()).isEqualTo(SeriesState.NEW);
    assertThat(states.of(life, 2).state()).isEqualTo(SeriesState.UNKNOWN);
  }

  @Test
  void leavesASilenceAsItWasJudged() {
    History history = walled();
    history.unchanged("table", "2024-12-01");
    assertThat(present(history, EXPORTS, "2024-12-01").state().isHealthy()).isFalse();
  }

  @Test
  void speaksWithCareInBothLanguages() {
    for (Reason reason : present(walled(), EXPORTS, "2025-06-30").reasons()) {
      assertCareful(reason.sentence().en(), reason.words());
      assertCareful(reason.sentence().zh(), reason.words());
    }
  }
}
