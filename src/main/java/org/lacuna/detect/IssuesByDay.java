package org.lacuna.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The issues of a weekly or daily release by their days of publication.
 *
 * @param issues one a day, oldest first
 */
record IssuesByDay(List<ReleaseIssue> issues) {

  static IssuesByDay of(List<ReleaseIssue> issues) {
    Map<LocalDate, ReleaseIssue> days = new TreeMap<>();
    issues.forEach(issue -> days.putIfAbsent(issue.published(), issue));
    return new IssuesByDay(List.copyOf(days.values()));
  }

  /** Each issue beside the day on which it was expected, then those expected until a day. */
  List<ReleaseEvent> events(ReleaseCalendar calendar, LocalDate until) {
    Delays pauses = pauses();
    List<ReleaseEvent> events = new ArrayList<>();
    for (int i = 1; i < issues.size(); i++) {
      events.add(
          new ReleaseEvent(
              calendar.after(issues.get(i - 1).published(), pauses),
              Optional.of(issues.get(i).published()),
              Optional.of(issues.get(i).seen())));
    }
    if (!issues.isEmpty()) {
      events.addAll(toCome(calendar, pauses, issues.get(issues.size() - 1).published(), until));
    }
    return events;
  }

  private static List<ReleaseEvent> toCome(
      ReleaseCalendar calendar, Delays pauses, LocalDate last, LocalDate until) {
    List<ReleaseEvent> events = new ArrayList<>();
    Expectation next = calendar.after(last, pauses);
    while (!next.on().isAfter(until)) {
      events.add(new ReleaseEvent(next, Optional.empty(), Optional.empty()));
      next = calendar.after(next.on(), pauses);
    }
    return events;
  }

  private Delays pauses() {
    List<Integer> pauses = new ArrayList<>();
    for (int i = 1; i < issues.size(); i++) {
      pauses.add(
          (int) ChronoUnit.DAYS.between(issues.get(i - 1).published(), issues.get(i).published()));
    }
    return Delays.of(pauses);
  }
}
