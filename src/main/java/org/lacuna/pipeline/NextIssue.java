package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.ReleaseEvent;
import org.lacuna.series.SeriesKey;

/** When the releases that carry a series are expected next. */
final class NextIssue {

  private final Map<SeriesKey, Set<String>> releases = new HashMap<>();
  private final Map<String, LocalDate> next = new HashMap<>();

  private NextIssue() {}

  /**
   * Reads the next issues off a calendar.
   *
   * @param claims tell which releases carry which series
   * @param calendar issues expected and seen
   * @param asOf only issues expected on that day or later count
   */
  static NextIssue of(List<Claim> claims, List<ReleaseEvent> calendar, Instant asOf) {
    NextIssue issues = new NextIssue();
    for (Claim claim : claims) {
      issues
          .releases
          .computeIfAbsent(claim.observation().key(), key -> new HashSet<>())
          .add(claim.observation().said().release());
    }
    LocalDate today = asOf.atZone(Edition.ZONE).toLocalDate();
    calendar.stream()
        .filter(issue -> issue.seen().isEmpty() && !issue.expected().isBefore(today))
        .forEach(issue -> issues.next.merge(issue.release(), issue.expected(), NextIssue::sooner));
    return issues;
  }

  private static LocalDate sooner(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The soonest day; empty when no issue is expected. */
  Optional<LocalDate> of(SeriesKey key) {
    return releases.getOrDefault(key, Set.of()).stream()
        .flatMap(release -> Optional.ofNullable(next.get(release)).stream())
        .min(LocalDate::compareTo);
  }
}
