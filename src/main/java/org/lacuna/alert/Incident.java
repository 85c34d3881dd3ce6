package org.lacuna.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

/**
 * Findings with one cause, told once.
 *
 * @param id short name people use: eight hex digits
 * @param fingerprint what its findings have in common
 * @param state where it stands
 * @param severity the loudest it was told with
 * @param openedAt when its first finding was told
 * @param toldAt when people last heard of it
 * @param snoozedUntil end of the silence somebody asked for; empty unless snoozed
 * @param findings the findings that hold, loudest first; when resolved, those that held last
 * @param events how many things have happened to it
 */
public record Incident(
    String id,
    String fingerprint,
    State state,
    Severity severity,
    Instant openedAt,
    Instant toldAt,
    Optional<Instant> snoozedUntil,
    List<Finding> findings,
    int events) {

  /** Where an incident stands. */
  public enum State {
    /** Told, and nobody has said anything yet. */
    OPEN,
    /** Somebody has it. */
    ACKNOWLEDGED,
    /** Nobody wants to hear of it for a while. */
    SNOOZED,
    /** Told once more, louder. */
    ESCALATED,
    /** No finding holds any more. */
    RESOLVED
  }

  /** The finding that stands for all. */
  public Finding foremost() {
    return findings.get(0);
  }
}
