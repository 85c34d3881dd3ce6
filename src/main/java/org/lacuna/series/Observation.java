package org.lacuna.series;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A claim by a publisher: one figure as meant, with who said it and the proof. Never changed; a
 * later, different statement is another observation.
 *
 * @param key what the figure is about
 * @param period the months it is about
 * @param amount how much
 * @param status SDMX statuses that hold together; {@code NORMAL} alone when nothing is said
 * @param said who said it, and when
 * @param evidence where the words stand
 * @param firstSeen when the bytes that carry it were first archived
 */
public record Observation(
    SeriesKey key,
    ReferencePeriod period,
    Amount amount,
    Set<ObservationStatus> status,
    Statement said,
    Evidence evidence,
    Instant firstSeen) {

  /** Copies the statuses; an empty set becomes {@code NORMAL}. */
  public Observation {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(said, "said");
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(firstSeen, "firstSeen");
    status = status.isEmpty() ? Set.of(ObservationStatus.NORMAL) : Set.copyOf(status);
  }
}
