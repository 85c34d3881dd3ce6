package org.lacuna.publish;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lacuna.series.Observation;

/**
 * An observation as it is published: with its id and what became of it.
 *
 * @param id id of the claim in the store; the same in every edition
 * @param observation the claim
 * @param ending how it ceased to be what the source says, empty while it stands
 */
public record Claim(String id, Observation observation, Optional<Ending> ending) {

  /** Requires every part. */
  public Claim {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(ending, "ending");
  }

  /**
   * The end of a claim's validity.
   *
   * @param at when the source was first seen to say something else, or nothing
   * @param successor id of the claim that took its place; empty when it was withdrawn
   */
  public record Ending(Instant at, Optional<String> successor) {}

  /** Whether its source still says so. */
  public boolean stands() {
    return ending.isEmpty();
  }

  /** One word: {@code stands}, {@code superseded} or {@code withdrawn}. */
  public String validity() {
    return ending
        .map(end -> end.successor().isPresent() ? "superseded" : "withdrawn")
        .orElse("stands");
  }
}
