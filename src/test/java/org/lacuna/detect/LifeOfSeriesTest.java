package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** Events in the lives of series as they have happened to Chinese statistics. */
class LifeOfSeriesTest {

  private static final Release MONTHLY = History.release("monthly", Frequency.MONTHLY, 15, 5);
  private static final SeriesKey PROFIT = monthly("main_business_profit");
  private static final SeriesKey OUTPUT = monthly("output");

  private static History year(int year) {
    History history = new History().source(MONTHLY);
    for (int month = 1; month <= 12; month++) {
      YearMonth of = YearMonth.of(year, month);
      history.issue(
          "monthly",
          of.plusMonths(1).atDay(15).toString(),
          figure(PROFIT, of.toString()),
          figure(OUTPUT, of.toString()));
    }
    return history;
  }

  private static List<SeriesState> states(History history, String day) {
    return history.life(PROFIT, day).transitions().stream().map(Transition::to).toList();
  }

  private static Declaration word(Declaration.Word word, String day) {
    return new Declaration(
        word,
        MONTHLY.id(),
        Optional.of(PROFIT.toString()),
        List.of(),
        "bureau",
        Declaration.Authority.PUBLISHER,
        LocalDate.parse(day),
        LocalDate.parse(day),
        "暂停发布",
        "http://example.org/notice");
  }

  @Test
  void becomesLateThenOverdueThenStalledWhileItsWholeReleaseIsSilent() {
    History history = year(2022);
    for (int days = 1; days <= 80; days++) {
      history.unchanged("monthly", LocalDate.parse("2023-01-15").plusDays(days).toString());
    }
    assertThat(states(history, "2023-04-05"))
        .containsExactly(
            SeriesState.NEW, SeriesState.ACTIVE, SeriesState.LATE, SeriesState.RELEASE_STALLED);
  }

  @Test
  void isSuspendedByThePublishersWordAndComesBackWithAValue() {
    History history = year(2022).told(word(Declaration.Word.SUSPENDED, "2023-02-01"));
    assertThat(history.life(PROFIT, "2023-02-02").state()).isEqualTo(SeriesState.SUSPENDED);
    history.issue("monthly", "2024-01-15", figure(PROFIT, "2023-12"), figure(OUTPUT, "2023-12"));
    assertThat(history.life(PROFIT, "2024-01-15").state()).isEqualTo(SeriesState.RESUMED);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERSEDED, superseded",
    "RENAMED, renamed",
    "SPLIT, superseded",
    "MERGED, superseded"
  })
  void goesOnUnderOtherKeysByThePublishersWordAndIsNeverSpliced(
      Declaration.Word said, String cause) {
    Declaration word =
        new Declaration(
            said,
            MONTHLY.id(),
            Optional.of("main_business_profit.*"),
            List.of("operating_profit.*"),
            "bureau",
            Declaration.Authority.PUBLISHER,
            LocalDate.parse("2023-02-01"),
            LocalDate.parse("2023-02-01"),
            "改称营业收入",
            "http://example.org/notice");
    SeriesLife life = year(2022).told(word).life(PROFIT, "2023-02-02");
    assertThat(life.latest().orElseThrow())
        .satisfies(
            step -> {
              assertThat(step.to()).isEqualTo(SeriesState.SUPERSEDED);
              assertThat(step.cause().orElseThrow().code()).isEqualTo(cause);
              assertThat(step.decidedBy()).isEqualTo("publisher:bureau");
              assertThat(step.reasons().get(0).words()).contains("goes on as operating_profit.*");
            });
    assertThat(life.newest().orElseThrow()).hasToString("2022-12");
  }

  @Test
  void isSuspendedByAWordThatWasSaidBeforeItWasFirstSeen() {
    History late =
        new History().source(MONTHLY).told(word(Declaration.Word.SUSPENDED, "2023-01-20"));
    late.issue("monthly", "2024-01-15", figure(PROFIT, "2022-12"));
    assertThat(late.life(PROFIT, "2024-01-15").state()).isEqualTo(SeriesState.SUSPENDED);
  }

  @Test
  void staysActiveUntilTheAnnouncedDayComes() {
    Declaration ahead =
        new Declaration(
            Declaration.Word.DISCONTINUED,
            MONTHLY.id(),
            Optional.empty(),
            List.of(),
            "bureau",
            Declaration.Authority.PUBLISHER,
            LocalDate.parse("2023-03-01"),
            LocalDate.parse("2023-01-20"),
            "自3月起不再发布",
            "http://example.org/notice");
    History history = year(2022).told(ahead);
    assertThat(history.life(PROFIT, "2023-01-21").state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(history.life(PROFIT, "2023-03-01").state()).isEqualTo(SeriesState.DISCONTINUED);
    assertThat(history.life(OUTPUT, "2023-03-01").state()).isEqualTo(SeriesState.DISCONTINUED);
  }

  @Test
  void keepsItsStateWhenTheWordIsAboutATimeBeforeItsNewestValue() {
    History history = year(2022).told(word(Declaration.Word.DISCONTINUED, "2022-06-01"));
    assertThat(history.life(PROFIT, "2023-01-16").state()).isEqualTo(SeriesState.ACTIVE);
  }

  @Test
  void changesItsFrequencyWhenTheSameThingComesTwiceByTheYear() {
    History history = year(2022);
    history.issue(
        "monthly",
        "2024-01-15",
        figure(annual("main_business_profit"), "2023"),
        figure(OUTPUT, "2023-12"));
    assertThat(history.life(PROFIT, "2024-01-15").state())
        .isNotEqualTo(SeriesState.FREQUENCY_CHANGED);
    history.issue(
        "monthly",
        "2025-01-15",
        figure(annual("main_business_profit"), "2024"),
        figure(OUTPUT, "2024-12"));
    assertThat(history.life(PROFIT, "2025-01-15").state()).isEqualTo(SeriesState.FREQUENCY_CHANGED);
  }

  @Test
  void saysGrowthOnlyWhenTheLevelIsWithheldAndGrowthGoesOn() {
    SeriesKey growth = PROFIT.with(Measure.YOY_PERCENT, Unit.PERCENT);
    History history =
        year(2022)
            .issue("monthly", "2023-02-15", figure(growth, "2023-01"), figure(OUTPUT, "2023-01"));
    assertThat(history.life(PROFIT, "2023-02-15").latest().orElseThrow())
        .satisfies(
            step -> {
              assertThat(step.to()).isEqualTo(SeriesState.GROWTH_ONLY);
              assertThat(step.cause()).contains(Cause.VALUE_SUPPRESSED);
            });
  }

  @Test
  void isRedefinedWhenTheSameThingComesInAnotherUnit() {
    SeriesKey households = PROFIT.with(Measure.LEVEL, Unit.HOUSEHOLDS);
    History history =
        year(2022)
            .issue(
                "monthly", "2023-02-15", figure(households, "2023-01"), figure(OUTPUT, "2023-01"));
    assertThat(history.life(PROFIT, "2023-02-15").state()).isEqualTo(SeriesState.REDEFINED);
  }

  @Test
  void losesItsSourceOnlyAfterSeveralLooksOverDaysByTwoWays() {
    History history = year(2022);
    for (String day : List.of("2023-01-16", "2023-01-20", "2023-01-25")) {
      history.failed("monthly", day, SourceLook.Outcome.VANISHED, SourceLook.Way.DIRECT);
    }
    assertThat(history.life(PROFIT, "2023-01-25").state()).isEqualTo(SeriesState.ACTIVE);
    history.failed("monthly", "2023-01-26", SourceLook.Outcome.VANISHED, SourceLook.Way.ARCHIVE);
    assertThat(history.life(PROFIT, "2023-01-26").state()).isEqualTo(SeriesState.SOURCE_VANISHED);
  }

  @Test
  void takesAWallForNoSignOfTheSourceBeingGone() {
    History history = year(2022);
    for (int days = 1; days <= 30; days++) {
      String day = LocalDate.parse("2023-01-15").plusDays(days).toString();
      history
          .failed("monthly", day, SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT)
          .failed("monthly", day, SourceLook.Outcome.BLOCKED, SourceLook.Way.ARCHIVE);
    }
    assertThat(history.life(PROFIT, "2023-02-14").state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(history.findings("2023-02-14"))
        .extracting(Finding::kind)
        .containsExactly("SOURCE_BLOCKED");
  }
}
