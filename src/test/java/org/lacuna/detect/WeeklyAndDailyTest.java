package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.key;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;

/** Releases of which several issues share a month. */
class WeeklyAndDailyTest {

  private static final Release WEEKLY = History.release("weekly", Frequency.WEEKLY, 3, 2);
  private static final Release DAILY = History.release("daily", Frequency.DAILY, 1, 1);
  private static final SeriesKey COTTON =
      key("cotton_price", Accumulation.END_OF_PERIOD, Frequency.WEEKLY);
  private static final SeriesKey TOMATO =
      key("tomato_price", Accumulation.END_OF_PERIOD, Frequency.WEEKLY);
  private static final SeriesKey RATE =
      key("exchange_rate", Accumulation.END_OF_PERIOD, Frequency.DAILY);

  /** Every Wednesday both prices, looked at daily. */
  private static History weeks(LocalDate last) {
    History history = new History().source(WEEKLY);
    for (LocalDate day = LocalDate.of(2024, 1, 3); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
        both(history, day);
      } else {
        history.unchanged("weekly", day.toString());
      }
    }
    return history;
  }

  private static void both(History history, LocalDate day) {
    String month = YearMonth.from(day).toString();
    history.issue("weekly", day.toString(), figure(COTTON, month), figure(TOMATO, month));
  }

  private static void stillUntil(History history, String release, LocalDate from, int days) {
    for (int i = 1; i <= days; i++) {
      history.unchanged(release, from.plusDays(i).toString());
    }
  }

  private static List<SeriesState> states(History history, SeriesKey key, LocalDate day) {
    return history.life(key, day.toString()).transitions().stream().map(Transition::to).toList();
  }

  @Test
  void aWeeklyReleaseIsLateAWeekAndItsGraceAfterTheLastIssueNotAMonth() {
    LocalDate last = LocalDate.of(2024, 3, 6);
    History history = weeks(last);
    stillUntil(history, "weekly", last, 30);
    assertThat(history.life(COTTON, "2024-03-15").state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(history.life(COTTON, "2024-03-16").state()).isEqualTo(SeriesState.LATE);
    assertThat(history.life(COTTON, "2024-03-23").state()).isEqualTo(SeriesState.RELEASE_STALLED);
  }

  @Test
  void aLateWeekComesBackWithinTheSameMonth() {
    LocalDate last = LocalDate.of(2024, 3, 6);
    History history = weeks(last);
    stillUntil(history, "weekly", last, 12);
    both(history, LocalDate.of(2024, 3, 19));
    assertThat(states(history, COTTON, LocalDate.of(2024, 3, 20)))
        .containsExactly(SeriesState.NEW, SeriesState.ACTIVE, SeriesState.LATE, SeriesState.ACTIVE);
  }

  @Test
  void aSeriesIsDroppedInTheFirstWeekInWhichOnlyItsSiblingComes() {
    History history = weeks(LocalDate.of(2024, 3, 6));
    stillUntil(history, "weekly", LocalDate.of(2024, 3, 6), 6);
    history.issue("weekly", "2024-03-13", figure(COTTON, "2024-03"));
    assertThat(history.life(TOMATO, "2024-03-13").latest().orElseThrow())
        .satisfies(
            step -> {
              assertThat(step.to()).isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
              assertThat(step.since()).isEqualTo("2024-03-13");
            });
    both(history, LocalDate.of(2024, 3, 20));
    assertThat(history.life(TOMATO, "2024-03-20").state()).isEqualTo(SeriesState.RESUMED);
  }

  @Test
  void aDailyReleaseRestsAtWeekendsAndIsLateInTheWeek() {
    History history = new History().source(DAILY);
    LocalDate day = LocalDate.of(2024, 1, 2);
    for (; day.isBefore(LocalDate.of(2024, 3, 16)); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() < 6) {
        history.issue("daily", day.toString(), figure(RATE, YearMonth.from(day).toString()));
      } else {
        history.unchanged("daily", day.toString());
      }
    }
    assertThat(states(history, RATE, LocalDate.of(2024, 3, 15)))
        .containsExactly(SeriesState.NEW, SeriesState.ACTIVE);
    stillUntil(history, "daily", LocalDate.of(2024, 3, 15), 10);
    assertThat(history.life(RATE, "2024-03-18").state()).isEqualTo(SeriesState.ACTIVE);
    assertThat(history.life(RATE, "2024-03-20").state()).isEqualTo(SeriesState.LATE);
  }

  @Test
  void theCalendarOfAWeeklyReleaseNamesEveryWeek() {
    List<ReleaseEvent> events =
        ReleaseEvent.calendar(
            weeks(LocalDate.of(2024, 1, 31)).evidence(),
            History.SETTINGS,
            History.noon("2024-01-31"),
            21);
    assertThat(events)
        .extracting(event -> event.expected().on().toString())
        .containsExactly(
            "2024-01-10",
            "2024-01-17",
            "2024-01-24",
            "2024-01-31",
            "2024-02-07",
            "2024-02-14",
            "2024-02-21");
    assertThat(events).filteredOn(event -> event.firstSeen().isPresent()).hasSize(4);
  }
}
