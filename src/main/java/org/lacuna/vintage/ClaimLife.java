package org.lacuna.vintage;

import java.time.Instant;
import java.util.Optional;
import org.lacuna.series.Coded;

/**
 * A claim and what became of it.
 *
 * @param claim the claim
 * @param end how it ceased to hold; empty while it does
 */
public record ClaimLife(Claim claim, Optional<End> end) {

  /**
   * How a claim ceased to hold.
   *
   * @param seen the capture from which on it no longer holds
   * @param successor the claim that took its place; empty when it was withdrawn
   * @param manner how that came about
   */
  public record End(Instant seen, Optional<Claim> successor, Manner manner) {}

  /** How a figure came to be given otherwise. */
  public enum Manner implements Coded {
    /** Another page of the source gives it otherwise. */
    LATER_ISSUE("later_issue"),
    /**
     * The same page gives it otherwise or not at all, under a later day of publication or with a
     * title that says so.
     */
    ANNOUNCED("announced"),
    /** The same page gives it otherwise or not at all, and says nothing about it. */
    SILENT("silent"),
    /** Another version of the readers reads the same bytes otherwise: not the publisher's doing. */
    READ_ANEW("read_anew");

    private final String code;

    Manner(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Whether the claim holds. */
  public boolean holds() {
    return end.isEmpty();
  }
}
