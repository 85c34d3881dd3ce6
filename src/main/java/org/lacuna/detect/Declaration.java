package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a publisher has said, or a named person has decided, about a series or a whole release.
 *
 * @param state what was said: {@code SUSPENDED}, {@code DISCONTINUED}, {@code SUPERSEDED}, {@code
 *     REDEFINED}, {@code FREQUENCY_CHANGED}, {@code RESUMED}
 * @param about a series key, or the id of a release when all of its series are meant
 * @param by the publisher's name, or the person's
 * @param authority whether the publisher spoke or a person decided
 * @param effective day from which it holds
 * @param learned when we came to know it
 * @param quote the words themselves
 * @param evidence digest or address of the page that carries them
 */
public record Declaration(
    SeriesState state,
    String about,
    String by,
    Authority authority,
    LocalDate effective,
    Instant learned,
    String quote,
    String evidence) {

  /** Who speaks. */
  public enum Authority {
    /** The publisher of the series. */
    PUBLISHER,
    /** A named person who looked into it. */
    PERSON
  }

  /** Refuses a word without a speaker. */
  public Declaration {
    Objects.requireNonNull(state, "state");
    if (by.isBlank()) {
      throw new IllegalArgumentException("a declaration names who made it");
    }
  }
}
