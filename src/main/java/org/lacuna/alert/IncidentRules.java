package org.lacuna.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lacuna.alert.Incident.State;
import org.lacuna.alert.IncidentEvent.Change;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;
import org.lacuna.digest.Sha256;

/**
 * What happens to an incident when the watch has judged again. Pure: same incident, findings and
 * time, same answer.
 *
 * @param escalateAfter unacknowledged for so long: told once more, louder
 * @param remindEvery then so often while it lasts
 */
record IncidentRules(Duration escalateAfter, Duration remindEvery) {

  /** A cause not known before. */
  IncidentEvent open(String fingerprint, List<Finding> findings, Instant now) {
    String id = Sha256.hex(fingerprint + "|" + now).substring(0, 8);
    return IncidentEvent.byRule(id, 1, now, Change.OPENED, loudest(findings), fingerprint)
        .with(findings, Set.of());
  }

  /**
   * What the newest findings change; empty when all is as it was.
   *
   * @param findings those with its fingerprint that hold now
   */
  List<IncidentEvent> next(Incident incident, List<Finding> findings, Instant now) {
    if (findings.isEmpty()) {
      return List.of(event(incident, 1, now, Change.RESOLVED, incident.severity()));
    }
    List<IncidentEvent> events = new ArrayList<>(changes(incident, findings, now));
    Severity loudest = heard(incident, findings, now);
    telling(incident, loudest, now)
        .ifPresent(
            change ->
                events.add(
                    event(incident, events.size() + 1, now, change, louder(incident, loudest))));
    return events;
  }

  private static List<IncidentEvent> changes(
      Incident incident, List<Finding> findings, Instant now) {
    Map<String, Finding> before = byKey(incident.findings());
    Map<String, Finding> after = byKey(findings);
    List<Finding> joined =
        findings.stream().filter(f -> isNews(before.get(Fingerprint.key(f)), f)).toList();
    Set<String> left =
        before.keySet().stream().filter(k -> !after.containsKey(k)).collect(Collectors.toSet());
    return joined.isEmpty() && left.isEmpty()
        ? List.of()
        : List.of(event(incident, 1, now, Change.CHANGED, incident.severity()).with(joined, left));
  }

  private static boolean isNews(@org.jspecify.annotations.Nullable Finding before, Finding now) {
    return before == null
        || !before.kind().equals(now.kind())
        || before.severity() != now.severity();
  }

  private Optional<Change> telling(Incident incident, Severity loudest, Instant now) {
    if (loudest.compareTo(incident.severity()) > 0) {
      return Optional.of(Change.ESCALATED);
    }
    if (incident.state() == State.SNOOZED) {
      return incident.snoozedUntil().filter(end -> !now.isBefore(end)).map(end -> Change.AWOKE);
    }
    if (incident.severity() == Severity.NOTICE || incident.state() == State.ACKNOWLEDGED) {
      return Optional.empty();
    }
    if (incident.state() == State.OPEN && isOver(incident.toldAt(), escalateAfter, now)) {
      return Optional.of(Change.ESCALATED);
    }
    return isOver(incident.toldAt(), remindEvery, now)
        ? Optional.of(Change.REMINDED)
        : Optional.empty();
  }

  /** Also when {@code since} lies so far ahead: then the clock was wrong when it was written. */
  private static boolean isOver(Instant since, Duration time, Instant now) {
    return Duration.between(since, now).abs().compareTo(time) >= 0;
  }

  /** A host without an answer is a line in a digest for an evening, and a message after a day. */
  private Severity heard(Incident incident, List<Finding> findings, Instant now) {
    Severity loudest = loudest(findings);
    boolean outlasts =
        loudest == Severity.NOTICE
            && incident.state() == State.OPEN
            && findings.stream().anyMatch(Fingerprint::isOutage)
            && isOver(incident.openedAt(), escalateAfter, now);
    return outlasts ? Severity.WARNING : loudest;
  }

  private static Severity louder(Incident incident, Severity loudest) {
    return loudest.compareTo(incident.severity()) > 0 ? loudest : incident.severity();
  }

  static Severity loudest(List<Finding> findings) {
    return findings.stream()
        .map(Finding::severity)
        .max(Severity::compareTo)
        .orElse(Severity.NOTICE);
  }

  private static Map<String, Finding> byKey(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.toMap(Fingerprint::key, Function.identity(), (a, b) -> a));
  }

  private static IncidentEvent event(
      Incident incident, int plus, Instant now, Change change, Severity severity) {
    return IncidentEvent.byRule(
        incident.id(), incident.events() + plus, now, change, severity, incident.fingerprint());
  }
}
