package org.lacuna.detect;

import java.time.LocalDate;
import org.lacuna.series.Coded;
import org.lacuna.series.ReferencePeriod;

/**
 * One release event that should come.
 *
 * @param release id of the release
 * @param period newest months it should bring
 * @param on day it is expected, in the time of the publisher
 * @param lateAfter last day on which its absence is no lateness
 * @param basis how we came to expect it
 * @param citation timetable, or the figures the day was learned from
 */
public record Expectation(
    String release,
    ReferencePeriod period,
    LocalDate on,
    LocalDate lateAfter,
    Basis basis,
    String citation) {

  /** How an expected day is known. */
  public enum Basis implements Coded {
    /** The publisher's own timetable. */
    TIMETABLE("timetable"),
    /** Quantile of the delays of past issues. */
    LEARNED("learned"),
    /** The delay that the source's definition declares. */
    DECLARED("declared");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
