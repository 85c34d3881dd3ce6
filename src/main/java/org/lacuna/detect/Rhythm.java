package org.lacuna.detect;

import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
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
