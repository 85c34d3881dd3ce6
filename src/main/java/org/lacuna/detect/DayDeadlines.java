package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/**
 * The deadlines of a weekly or daily release. Several of its issues share a month, so they are told
 * apart by their days of publication: the next one is expected a step after the last, and is late
 * after the longest pause that is usual for the release (a weekend, a holiday) and the grace. For
 * one thread.
 */
final class DayDeadlines implements Deadlines {

  private final Release release;
  private final ReleaseCalendar calendar;
  private final WatchSettings settings;
  private final Sightings sightings;
  private Delays pauses = Delays.of(List.of());
  private Optional<LocalDate> newest = Optional.empty();
  private Optional<ReleaseIssue> reading = Optional.empty();

  DayDeadlines(
      Release release, ReleaseCalendar calendar, WatchSettings settings, Sightings sightings) {
    this.release = release;
    this.calendar = calendar;
    this.settings = settings;
    this.sightings = sightings;
  }

  @Override
  public void came(ReleaseIssue issue) {
    reading = Optional.of(issue);
    LocalDate day = issue.published();
    if (newest.map(day::isAfter).orElse(true)) {
      newest.ifPresent(last -> pauses = pauses.plus((int) ChronoUnit.DAYS.between(last, day)));
      newest = Optional.of(day);
    }
  }

  @Override
  public Map<SeriesKey, LifeEvent> passed(
      LocalDate today, Instant learned, List<SeriesLife> lives, Cause ofStall) {
    Map<SeriesKey, LifeEvent> silent = new LinkedHashMap<>();
    for (SeriesLife life : lives) {
      if (isExpected(life.series())) {
        sightings
            .last(life.series())
            .flatMap(last -> silence(last, today, learned, ofStall))
            .ifPresent(event -> silent.put(life.series(), event));
      }
    }
    return silent;
  }

  private boolean isExpected(SeriesKey key) {
    return key.scenario() == Scenario.ACTUAL
        && key.accumulation() != Accumulation.SPAN
        && Rhythm.isWithinMonth(key.frequency())
        && sightings.days(key) >= settings.presence()
        && reading.map(issue -> sightings.isReadAlike(key, issue)).orElse(true);
  }

  private Optional<LifeEvent> silence(
      Sightings.Last last, LocalDate today, Instant learned, Cause ofStall) {
    Expectation next = calendar.after(last.issue().published(), pauses);
    if (!next.lateAfter().isBefore(today)) {
      return Optional.empty();
    }
    boolean stalled = newest.map(day -> !day.isAfter(last.issue().published())).orElse(false);
    long missed = missed(next, today);
    return Optional.of(
        new LifeEvent.Silent(
            learned,
            next.on(),
            state(missed, stalled, last, today),
            stalled ? ofStall : Cause.ROW_DROPPED,
            "calendar",
            reasons(next, last, today, stalled, missed)));
  }

  /** One, and one more for each further step of the slowest usual pace. */
  private long missed(Expectation next, LocalDate today) {
    long step =
        ChronoUnit.DAYS.between(next.on(), next.lateAfter())
            - release.graceDays()
            + calendar.dayStep();
    return 1 + ChronoUnit.DAYS.between(next.lateAfter(), today) / Math.max(1, step);
  }

  private SeriesState state(long missed, boolean stalled, Sightings.Last last, LocalDate today) {
    if (stalled && missed >= settings.stalledCycles()) {
      return SeriesState.RELEASE_STALLED;
    }
    boolean old = last.issue().published().plusDays(settings.presumedDays()).isBefore(today);
    if (missed >= settings.presumedCycles() && old) {
      return SeriesState.PRESUMED_DISCONTINUED;
    }
    return missed >= settings.overdueCycles() ? SeriesState.OVERDUE : SeriesState.LATE;
  }

  private static List<Reason> reasons(
      Expectation next, Sightings.Last last, LocalDate today, boolean stalled, long missed) {
    return List.of(
        new Reason(
            Reason.Strength.CALENDAR_MISSED, ReasonWords.missedSteps(next, today, missed), ""),
        new Reason(
            stalled ? Reason.Strength.RELEASE_STALLED : Reason.Strength.OWN_CADENCE,
            ReasonWords.silentSince(last.issue().published(), stalled),
            last.issue().digest()));
  }
}
