package org.lacuna.pipeline;

import org.lacuna.series.Coded;

/**
 * One thing that was looked at in an installation.
 *
 * @param part what was looked at, in a word or two
 * @param state how it is
 * @param words what was found, in one sentence
 * @param mend what to do; empty when there is nothing to do
 */
public record Symptom(String part, State state, String words, String mend) {

  /** How something is. */
  public enum State implements Coded {
    /** As it should be. */
    GOOD("good"),
    /** Works today; somebody should look. */
    ATTENTION("attention"),
    /** A run would fail, or what it adds could not be relied on. */
    BAD("bad");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  static Symptom good(String part, String words) {
    return new Symptom(part, State.GOOD, words, "");
  }

  static Symptom attention(String part, String words, String mend) {
    return new Symptom(part, State.ATTENTION, words, mend);
  }

  static Symptom bad(String part, String words, String mend) {
    return new Symptom(part, State.BAD, words, mend);
  }
}
