package org.lacuna.detect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;

/**
 * When the issues of one release should come: from the publisher's timetable where one covers the
 * period, else from the delays of past issues, else from the declared delay. Merged months, moved
 * and cancelled days and holidays are taken into account in all three.
 */
public final class ReleaseCalendar {

  private final Release release;
  private final List<Timetable> timetables;
  private final WatchSettings settings;

  /**
   * The calendar of one release.
   *
   * @param release the release
   * @param timetables all timetables known; the rows of other releases are passed over
   * @param settings thresholds for learning
   */
  public ReleaseCalendar(Release release, List<Timetable> timetables, WatchSettings settings) {
    this.release = release;
    this.timetables = List.copyOf(timetables);
    this.settings = settings;
  }

  /**
   * Every issue expected for periods that end from {@code first} to {@code last}, in the order of
   * the periods; none for an irregular release.
   *
   * @param delays what past issues teach; may be empty
   */
  List<Expectation> expectations(YearMonth first, YearMonth last, Delays delays) {
    Map<YearMonth, Expectation> byEnd = new TreeMap<>();
    if (release.frequency() != Frequency.IRREGULAR) {
      for (Expectation event : promised()) {
        if (!event.period().end().isBefore(first) && !event.period().end().isAfter(last)) {
          byEnd.merge(event.period().end(), event, ReleaseCalendar::earlier);
        }
      }
      for (YearMonth end = firstEnd(first); !end.isAfter(last); end = end.plusMonths(step())) {
        if (!swallowed(end) && !byEnd.containsKey(end)) {
          byEnd.put(end, unpromised(end, delays));
        }
      }
    }
    return List.copyOf(byEnd.values());
  }

  /**
   * The issue after the one that was published on {@code last}, of a weekly or daily release.
   *
   * @param pauses days between past issues; may be empty
   */
  Expectation after(LocalDate last, Delays pauses) {
    boolean learned = pauses.count() >= settings.learnedHistory();
    int due = learned ? Math.max(1, pauses.median()) : dayStep();
    int late = Math.max(due, learned ? pauses.quantile(settings.learnedQuantile()) : due);
    LocalDate on = last.plusDays(due);
    return new Expectation(
        release.id(),
        ReferencePeriod.ofMonth(YearMonth.from(on)),
        on,
        afterHolidays(last.plusDays(late + (long) release.graceDays())),
        learned ? Expectation.Basis.LEARNED : Expectation.Basis.DECLARED,
        learned
            ? "median and quantile of the pauses between " + (pauses.count() + 1) + " past issues"
            : "frequency declared for the source");
  }

  /** Days between two issues of a weekly or daily release, as its frequency says. */
  int dayStep() {
    return release.frequency() == Frequency.WEEKLY ? 7 : 1;
  }

  /** Whether the month comes in one issue with those before it. */
  boolean isMerged(YearMonth end) {
    return merge(end).isPresent();
  }

  /** The releases that the timetables promise, moved days moved and cancelled ones left out. */
  public List<Expectation> promised() {
    List<Expectation> promised = new ArrayList<>();
    for (Timetable timetable : timetables) {
      for (Timetable.Event event : timetable.events()) {
        if (event.row().equals(release.timetable()) && !isCancelled(event.on())) {
          LocalDate on = moved(event.on());
          promised.add(
              new Expectation(
                  release.id(),
                  event.covers(),
                  on,
                  afterHolidays(on.plusDays(release.graceDays())),
                  Expectation.Basis.TIMETABLE,
                  timetable.citation()));
        }
      }
    }
    return promised.stream().sorted(Comparator.comparing(Expectation::on)).toList();
  }

  private static Expectation earlier(Expectation one, Expectation other) {
    return one.on().isAfter(other.on()) ? other : one;
  }

  private Expectation unpromised(YearMonth end, Delays delays) {
    ReferencePeriod period = period(end);
    boolean learned = delays.count() >= settings.learnedHistory();
    int due = learned ? delays.median() : release.dueAfterDays();
    int late = Math.max(due, learned ? delays.quantile(settings.learnedQuantile()) : due);
    LocalDate closed = end.atEndOfMonth();
    return new Expectation(
        release.id(),
        period,
        closed.plusDays(due),
        afterHolidays(closed.plusDays(late + (long) release.graceDays())),
        learned ? Expectation.Basis.LEARNED : Expectation.Basis.DECLARED,
        learned
            ? "median and quantile of the delays of " + delays.count() + " past issues"
            : "delay declared for the source");
  }

  private ReferencePeriod period(YearMonth end) {
    YearMonth start = end.minusMonths(step() - 1L);
    return merge(end)
        .map(months -> new ReferencePeriod(end.withMonth(months.first()), end))
        .orElseGet(() -> new ReferencePeriod(start, end));
  }

  /** Whether the month comes only together with a later one. */
  private boolean swallowed(YearMonth end) {
    return facts(Timetable.Fact.Kind.MERGED, end.atEndOfMonth()).stream()
        .flatMap(fact -> fact.months().stream())
        .anyMatch(m -> m.first() <= end.getMonthValue() && end.getMonthValue() < m.last());
  }

  private Optional<Timetable.Months> merge(YearMonth end) {
    return facts(Timetable.Fact.Kind.MERGED, end.atEndOfMonth()).stream()
        .flatMap(fact -> fact.months().stream())
        .filter(months -> step() == 1 && months.last() == end.getMonthValue())
        .findFirst();
  }

  private boolean isCancelled(LocalDate on) {
    return !facts(Timetable.Fact.Kind.CANCELLED, on).isEmpty();
  }

  private LocalDate moved(LocalDate on) {
    return facts(Timetable.Fact.Kind.MOVED, on).stream()
        .filter(fact -> fact.from().equals(on))
        .flatMap(fact -> fact.to().stream())
        .findFirst()
        .orElse(on);
  }

  private LocalDate afterHolidays(LocalDate day) {
    LocalDate working = day;
    for (Timetable.Fact holiday : facts(Timetable.Fact.Kind.HOLIDAY, day)) {
      LocalDate end = holiday.until().orElse(working);
      working = end.isBefore(working) ? working : end.plusDays(1);
    }
    return working;
  }

  private List<Timetable.Fact> facts(Timetable.Fact.Kind kind, LocalDate day) {
    return timetables.stream()
        .flatMap(timetable -> timetable.facts().stream())
        .filter(fact -> fact.kind() == kind && fact.holds(release.timetable(), day))
        .toList();
  }

  private YearMonth firstEnd(YearMonth first) {
    YearMonth end = first;
    while (end.getMonthValue() % step() != 0) {
      end = end.plusMonths(1);
    }
    return end;
  }

  /** Months between two issues; those of weekly and daily releases are told by days. */
  private int step() {
    return switch (release.frequency()) {
      case ANNUAL -> 12;
      case HALF_YEARLY -> 6;
      case QUARTERLY -> 3;
      default -> 1;
    };
  }
}
