package org.lacuna.detect;

import java.time.Instant;
import java.util.Optional;
import org.lacuna.series.Coded;

/**
 * One look at a source: how the fetch ended, and what the reading brought where there was one.
 *
 * @param source id of the source
 * @param address where we looked
 * @param at when the look ended
 * @param outcome how it ended
 * @param explanation one sentence for people
 * @param way by which way we looked
 * @param reading what was read; empty when nothing new came (a failure, or an unchanged page)
 */
public record SourceLook(
    String source,
    String address,
    Instant at,
    Outcome outcome,
    String explanation,
    Way way,
    Optional<Reading> reading) {

  /** How a look ended; the cases of {@code org.lacuna.fetch.FetchOutcome}. */
  public enum Outcome {
    /** The right page came, whole. */
    FETCHED,
    /** Our copy is still the newest. */
    UNCHANGED,
    /** The page came from another address. */
    MOVED,
    /** A wall. */
    BLOCKED,
    /** 404 or 410. */
    VANISHED,
    /** An error page that calls itself a success. */
    SOFT_MISSING,
    /** No whole answer. */
    UNREACHABLE,
    /** Kept out by robots.txt. */
    REFUSED_BY_ROBOTS,
    /** Too big, too slow, unsafe. */
    REFUSED_BY_US;

    /** Whether the page we know was in our hands. */
    public boolean isAnswer() {
      return this == FETCHED || this == UNCHANGED || this == MOVED;
    }

    /** Whether the server itself says the page is not there. */
    public boolean saysGone() {
      return this == VANISHED || this == SOFT_MISSING;
    }
  }

  /** By which way a look was made: a verdict of "gone" needs two. */
  public enum Way {
    /** From here to the publisher. */
    DIRECT,
    /** To a public web archive's newest capture. */
    ARCHIVE
  }

  /** Whether a reading may be believed. */
  public enum Trust implements Coded {
    /** Within the expectations of the source. */
    TRUSTED("trusted"),
    /** Fewer figures, or fewer indicators, than a healthy page brings. */
    BELOW_EXPECTATIONS("below expectations"),
    /** The bytes could not be read as a document. */
    UNREADABLE("unreadable");

    private final String code;

    Trust(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /**
   * What a reading brought.
   *
   * @param trust whether it may be believed
   * @param figures number of observations
   * @param leftovers number of figures seen and not read
   * @param digests of the bytes, the text and the figures
   */
  public record Reading(Trust trust, int figures, int leftovers, ContentDigests digests) {

    /** A reading that left nothing over. */
    public Reading(Trust trust, int figures, ContentDigests digests) {
      this(trust, figures, 0, digests);
    }

    /** Share of the figures seen that were read, 0 to 1; 1 when none was seen. */
    public double understood() {
      int seen = figures + leftovers;
      return seen == 0 ? 1 : (double) figures / seen;
    }
  }

  /** Whether the page we know was in our hands and, where it was new, was read in full. */
  public boolean isTrusted() {
    return outcome.isAnswer() && reading.map(r -> r.trust() == Trust.TRUSTED).orElse(true);
  }
}
