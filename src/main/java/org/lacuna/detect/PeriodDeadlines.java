package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/**
 * The deadlines of a release whose issues follow one another by months or more: an issue is
 * expected for each reference period. Learns the release's delays as issues come. For one thread.
 */
final class PeriodDeadlines implements Deadlines {

  private final ReleaseCalendar calendar;
  private final WatchSettings settings;
  private final Sightings sightings;
  private final List<Expectation> passed = new ArrayList<>();
  private final Set<SeriesKey> singleInMerged = new HashSet<>();
  private Delays delays = Delays.of(List.of());
  private Optional<YearMonth> newest = Optional.empty();
  private Optional<ReleaseIssue> reading = Optional.empty();
  private Optional<YearMonth> nextEnd = Optional.empty();
  private LocalDate quietUntil = LocalDate.MIN;

  PeriodDeadlines(ReleaseCalendar calendar, WatchSettings settings, Sightings sightings) {
    this.calendar = calendar;
    this.settings = settings;
    this.sightings = sightings;
  }

  @Override
  public void came(ReleaseIssue issue) {
    reading = Optional.of(issue);
    issue.figures().stream()
        .filter(figure -> isSingle(figure) && calendar.isMerged(figure.period().end()))
        .forEach(figure -> singleInMerged.add(figure.key()));
    issue.figures().stream()
        .filter(figure -> figure.key().scenario() == Scenario.ACTUAL)
        .map(SeenFigure::period)
        .max(ReferencePeriod::compareTo)
        .ifPresent(period -> advance(period, issue.published()));
  }

  private void advance(ReferencePeriod period, LocalDate published) {
    if (newest.isEmpty()) {
      nextEnd = Optional.of(period.end().plusMonths(1));
    }
    if (newest.map(period.end()::isAfter).orElse(true)) {
      newest = Optional.of(period.end());
      quietUntil = LocalDate.MIN;
      delays = delays.plus(Delays.between(period, published));
    }
  }

  private static boolean isSingle(SeenFigure figure) {
    return figure.period().months() == 1
        && figure.key().accumulation() != Accumulation.YEAR_TO_DATE;
  }

  @Override
  public Map<SeriesKey, LifeEvent> passed(
      LocalDate today, Instant learned, List<SeriesLife> lives, Cause ofStall) {
    List<Expectation> now = newlyPassed(today);
    Map<SeriesKey, LifeEvent> silent = new LinkedHashMap<>();
    if (!now.isEmpty()) {
      passed.addAll(now);
      for (SeriesLife life : lives) {
        judge(life, today, learned, ofStall).ifPresent(event -> silent.put(life.series(), event));
      }
    }
    return silent;
  }

  private List<Expectation> newlyPassed(LocalDate today) {
    if (nextEnd.isEmpty() || !quietUntil.isBefore(today)) {
      return List.of();
    }
    List<Expectation> due = calendar.expectations(nextEnd.get(), YearMonth.from(today), delays);
    List<Expectation> now =
        due.stream().takeWhile(expected -> expected.lateAfter().isBefore(today)).toList();
    quietUntil = now.size() < due.size() ? due.get(now.size()).lateAfter() : today;
    if (!now.isEmpty()) {
      nextEnd = Optional.of(now.get(now.size() - 1).period().end().plusMonths(1));
    }
    return now;
  }

  private Optional<LifeEvent> judge(
      SeriesLife life, LocalDate today, Instant learned, Cause ofStall) {
    if (life.newest().isEmpty() || !isExpected(life.series())) {
      return Optional.empty();
    }
    YearMonth last = life.newest().get().end();
    List<Expectation> missed =
        passed.stream()
            .filter(expected -> expected.period().end().isAfter(last))
            .filter(expected -> applies(expected, life.series()))
            .toList();
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(silence(life, missed, today, learned, ofStall));
  }

  private boolean isExpected(SeriesKey key) {
    return key.scenario() == Scenario.ACTUAL
        && key.accumulation() != Accumulation.SPAN
        && sightings.days(key) >= settings.presence()
        && reading.map(issue -> sightings.isReadAlike(key, issue)).orElse(true);
  }

  /** Whether a value of the series belongs into the expected issue. */
  private boolean applies(Expectation expected, SeriesKey key) {
    int months = Rhythm.of(key).months();
    if (months == 1 && expected.period().months() == 2) {
      return bringsOf(key);
    }
    return months >= expected.period().months() && Rhythm.of(key).holds(expected.period());
  }

  /**
   * Whether merged months bring a value of the series. One for single months comes with them only
   * where the publisher has divided such an issue before.
   */
  private boolean bringsOf(SeriesKey key) {
    return key.accumulation() == Accumulation.YEAR_TO_DATE || singleInMerged.contains(key);
  }

  private LifeEvent silence(
      SeriesLife life, List<Expectation> missed, LocalDate today, Instant learned, Cause ofStall) {
    YearMonth last = life.newest().orElseThrow().end();
    boolean stalled = newest.map(end -> !end.isAfter(last)).orElse(false);
    boolean old = last.atEndOfMonth().plusDays(settings.presumedDays()).isBefore(today);
    Expectation first = missed.get(0);
    return new LifeEvent.Silent(
        learned,
        first.on(),
        state(missed.size(), stalled, old),
        stalled ? ofStall : Cause.ROW_DROPPED,
        "calendar",
        reasons(life, missed, today, stalled));
  }

  private SeriesState state(int missed, boolean stalled, boolean old) {
    if (stalled && missed >= settings.stalledCycles()) {
      return SeriesState.RELEASE_STALLED;
    }
    if (missed >= settings.presumedCycles() && old) {
      return SeriesState.PRESUMED_DISCONTINUED;
    }
    return missed >= settings.overdueCycles() ? SeriesState.OVERDUE : SeriesState.LATE;
  }

  private List<Reason> reasons(
      SeriesLife life, List<Expectation> missed, LocalDate today, boolean stalled) {
    String last = sightings.last(life.series()).map(seen -> seen.issue().digest()).orElse("");
    return List.of(
        new Reason(
            Reason.Strength.CALENDAR_MISSED,
            ReasonWords.missed(missed.get(0), today, missed.size()),
            ""),
        new Reason(
            stalled ? Reason.Strength.RELEASE_STALLED : Reason.Strength.OWN_CADENCE,
            ReasonWords.silentSince(life.newest().orElseThrow(), stalled),
            last));
  }
}
