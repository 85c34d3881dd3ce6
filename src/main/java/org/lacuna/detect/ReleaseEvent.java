package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;

/**
 * One issue of a release, expected and, where it came, seen.
 *
 * @param expected when it should come
 * @param published day on which it was published; empty while it has not been seen
 * @param firstSeen when we first saw it; empty while it has not been seen
 * @param cause why it has not been seen, as far as the looks at its sources tell; empty when it was
 *     seen, and when they tell nothing
 */
public record ReleaseEvent(
    Expectation expected,
    Optional<LocalDate> published,
    Optional<Instant> firstSeen,
    Optional<Cause> cause) {

  /** An event of which no cause is told. */
  public ReleaseEvent(
      Expectation expected, Optional<LocalDate> published, Optional<Instant> firstSeen) {
    this(expected, published, firstSeen, Optional.empty());
  }

  private ReleaseEvent with(Optional<Cause> found) {
    return new ReleaseEvent(expected, published, firstSeen, found);
  }

  /**
   * Every event of every release, from the first issue held to those due within {@code ahead} days
   * after {@code now}, in the order of the expected days. A release of which no issue is held has
   * the events that its publisher's timetable promises from the first look on.
   *
   * @param evidence all that is known; what is later than {@code now} is left aside
   * @param settings thresholds for learning delays
   * @param now the present
   * @param ahead days to look ahead, 0 or more
   */
  public static List<ReleaseEvent> calendar(
      Evidence evidence, WatchSettings settings, Instant now, int ahead) {
    Evidence known = evidence.asOf(now);
    LocalDate until = ShanghaiTime.dayOf(now).plusDays(ahead);
    List<ReleaseEvent> events = new ArrayList<>();
    LocalDate today = ShanghaiTime.dayOf(now);
    List<Finding> told = Watch.sourceFindings(known, settings, now);
    for (Release release : Watch.releases(known)) {
      MissedIssue missed = new MissedIssue(release, told);
      new Issued(release, known)
          .events(settings, today, until)
          .forEach(event -> events.add(event.with(missed.cause(event, today))));
    }
    return events.stream()
        .sorted(
            Comparator.comparing((ReleaseEvent event) -> event.expected().on())
                .thenComparing(event -> event.expected().release()))
        .toList();
  }

  /** The next event of a release that has not been seen, empty when none is expected. */
  public static Optional<ReleaseEvent> next(
      List<ReleaseEvent> calendar, String release, LocalDate today) {
    return calendar.stream()
        .filter(event -> event.expected().release().equals(release))
        .filter(event -> event.published().isEmpty() && !event.expected().on().isBefore(today))
        .findFirst();
  }

  /** What came of one release. */
  private record Issued(Release release, Evidence evidence) {

    List<ReleaseEvent> events(WatchSettings settings, LocalDate today, LocalDate until) {
      ReleaseCalendar calendar = new ReleaseCalendar(release, evidence.timetables(), settings);
      if (Rhythm.isWithinMonth(release.frequency())) {
        return IssuesByDay.of(issues()).events(calendar, until);
      }
      if (first().isEmpty()) {
        return promised(calendar, today, until);
      }
      return first().stream()
          .flatMap(
              start ->
                  calendar
                      .expectations(
                          start.end(), java.time.YearMonth.from(until), Delays.of(delays()))
                      .stream())
          .filter(expected -> !expected.on().isAfter(until))
          .map(this::event)
          .toList();
    }

    private List<ReleaseEvent> promised(
        ReleaseCalendar calendar, LocalDate today, LocalDate until) {
      LocalDate from = firstLook().filter(today::isAfter).orElse(today);
      return calendar.promised().stream()
          .filter(expected -> !expected.on().isBefore(from) && !expected.on().isAfter(until))
          .map(this::event)
          .toList();
    }

    private Optional<LocalDate> firstLook() {
      Set<String> sources = Watch.sourcesOf(release, evidence);
      return evidence.looks().stream()
          .filter(look -> sources.contains(look.source()))
          .map(look -> ShanghaiTime.dayOf(look.at()))
          .findFirst();
    }

    private List<ReleaseIssue> issues() {
      return evidence.issues().stream()
          .filter(issue -> issue.release().equals(release.id()))
          .toList();
    }

    private Optional<ReferencePeriod> first() {
      return issues().stream()
          .flatMap(issue -> newest(issue).stream())
          .min(ReferencePeriod::compareTo);
    }

    private List<Integer> delays() {
      return issues().stream()
          .flatMap(
              issue ->
                  newest(issue).stream().map(period -> Delays.between(period, issue.published())))
          .toList();
    }

    private ReleaseEvent event(Expectation expected) {
      Optional<ReleaseIssue> issue =
          issues().stream().filter(candidate -> brings(candidate, expected)).findFirst();
      return new ReleaseEvent(
          expected, issue.map(ReleaseIssue::published), issue.map(ReleaseIssue::seen));
    }

    private static boolean brings(ReleaseIssue issue, Expectation expected) {
      return issue.figures().stream()
          .filter(figure -> figure.key().scenario() == Scenario.ACTUAL)
          .anyMatch(figure -> figure.period().end().equals(expected.period().end()));
    }

    private static Optional<ReferencePeriod> newest(ReleaseIssue issue) {
      return issue.figures().stream()
          .filter(figure -> figure.key().scenario() == Scenario.ACTUAL)
          .map(SeenFigure::period)
          .max(ReferencePeriod::compareTo);
    }
  }
}
