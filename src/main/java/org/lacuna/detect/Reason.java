package org.lacuna.detect;

import java.util.Objects;

/**
 * One ground for a judgement. Two are equal when they say the same, in English, of the same
 * evidence.
 *
 * @param strength its place on the ladder
 * @param sentence one sentence in plain words
 * @param evidence digest of a snapshot, or an address, that shows it; empty when the calendar alone
 *     does
 */
public record Reason(Strength strength, Sentence sentence, String evidence)
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
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** A ground in words that are not to be translated, or were written down in English. */
  Reason(Strength strength, String words, String evidence) {
    this(strength, Sentence.quoted(words), evidence);
  }

  /** The sentence in English, series by their codes. */
  public String words() {
    return sentence.inEnglish(Words::name);
  }

  /** Strongest first. */
  @Override
  public int compareTo(Reason other) {
    return strength.compareTo(other.strength);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reason reason
        && strength == reason.strength
        && words().equals(reason.words())
        && evidence.equals(reason.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(strength, words(), evidence);
  }
}
