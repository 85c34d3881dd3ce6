package org.lacuna.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

/**
 * One thing that happened to an incident; never changed afterwards.
 *
 * @param incident id of the incident
 * @param position counts from 1
 * @param at when
 * @param change what
 * @param severity severity of the incident from then on
 * @param fingerprint of the incident
 * @param told whether people are told of it
 * @param until end of a snooze; empty for anything else
 * @param who who decided: {@code rule} or a person
 * @param note what the person said
 * @param joined findings that joined, or changed their kind
 * @param left keys of findings that left
 */
record IncidentEvent(
    String incident,
    int position,
    Instant at,
    Change change,
    Severity severity,
    String fingerprint,
    boolean told,
    Optional<Instant> until,
    String who,
    String note,
    List<Finding> joined,
    Set<String> left) {

  /** What can happen to an incident. */
  enum Change {
    OPENED,
    /** Findings came or went; no news for anybody. */
    CHANGED,
    ESCALATED,
    REMINDED,
    ACKNOWLEDGED,
    SNOOZED,
    /** A snooze is over and the cause is not. */
    AWOKE,
    RESOLVED
  }

  private static final String RULE = "rule";

  /** Whether somebody decided it, and no rule. */
  boolean isByPerson() {
    return !who.equals(RULE);
  }

  static IncidentEvent byRule(
      String incident, int position, Instant at, Change change, Severity severity, String print) {
    return new IncidentEvent(
        incident,
        position,
        at,
        change,
        severity,
        print,
        change != Change.CHANGED,
        Optional.empty(),
        RULE,
        "",
        List.of(),
        Set.of());
  }

  /** What a person decided; only that it is settled is told to the others. */
  static IncidentEvent byPerson(
      Incident incident,
      Instant at,
      Change change,
      Optional<Instant> until,
      String who,
      String note) {
    return new IncidentEvent(
        incident.id(),
        incident.events() + 1,
        at,
        change,
        incident.severity(),
        incident.fingerprint(),
        change == Change.RESOLVED,
        until,
        who,
        note,
        List.of(),
        Set.of());
  }

  IncidentEvent with(List<Finding> nowJoined, Set<String> nowLeft) {
    return new IncidentEvent(
        incident,
        position,
        at,
        change,
        severity,
        fingerprint,
        told,
        until,
        who,
        note,
        nowJoined,
        nowLeft);
  }
}
