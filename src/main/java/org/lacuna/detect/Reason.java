package org.lacuna.detect;

import java.util.Objects;

/**
 * One ground for a judgement.
 *
 * @param strength its place on the ladder
 * @param words one sentence in plain words
 * @param evidence digest of a snapshot, or an address, that shows it; empty when the calendar alone
 *     does
 */
public record Reason(Strength strength, String words, String evidence)
    implements Comparable<Reason> {

  /** The ladder of evidence, strongest first. */
  public enum Strength {
    /** The publisher, or a named person who looked into it, says so. */
    WORD,
    /** Its siblings advanced in the same document by the same rule. */
    SIBLING_ADVANCED,
    /** A dated release passed. */
    CALENDAR_MISSED,
    /** It is silent for longer than its own past allows. */
    OWN_CADENCE,
    /** The whole release is silent. */
    RELEASE_STALLED,
    /** Somebody else's label says so. */
    OUTSIDE_LABEL
  }

  /** Requires every part. */
  public Reason {
    Objects.requireNonNull(strength, "strength");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** Strongest first. */
  @Override
  public int compareTo(Reason other) {
    return strength.compareTo(other.strength);
  }
}
