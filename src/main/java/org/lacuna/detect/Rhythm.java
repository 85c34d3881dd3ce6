package org.lacuna.detect;

import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * How the values of a series follow one another: only series of one rhythm can be expected in the
 * same issue.
 */
record Rhythm(Accumulation accumulation, Frequency frequency) {

  /** Whether several values share a month, so that days of publication tell them apart. */
  static boolean isWithinMonth(Frequency frequency) {
    return frequency == Frequency.WEEKLY || frequency == Frequency.DAILY;
  }

  static Rhythm of(SeriesKey key) {
    return new Rhythm(key.accumulation(), key.frequency());
  }

  /**
   * Whether a value belongs into an issue for these months. A sum from January on has its own value
   * from February to November: January alone and the whole year are values of other series.
   */
  boolean holds(ReferencePeriod issue) {
    int month = issue.end().getMonthValue();
    if (accumulation == Accumulation.YEAR_TO_DATE) {
      return months() > 0 && month > 1 && month < 12;
    }
    return months() >= issue.months() && month % months() == 0;
  }

  /** Months between two values; 0 when there is no rhythm. */
  int months() {
    return switch (frequency) {
      case ANNUAL -> 12;
      case HALF_YEARLY -> 6;
      case QUARTERLY -> 3;
      case MONTHLY, WEEKLY, DAILY -> 1;
      case IRREGULAR -> 0;
    };
  }
}
