package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a series has come so far.
 *
 * @param usual median of the days between two observations
 * @param longest longest pause between two observations, in days
 */
record OwnPace(double usual, double longest) {

  /** Observations looked at, the newest: six years of working days. */
  private static final int MEMORY = 1500;

  /** Fewest pauses from which a pace is told. */
  private static final int FEWEST = 4;

  /**
   * The pace of a series, empty when too few observations are known.
   *
   * @param dates oldest first
   */
  static Optional<OwnPace> of(List<LocalDate> dates) {
    List<LocalDate> newest = dates.subList(Math.max(0, dates.size() - MEMORY), dates.size());
    if (newest.size() <= FEWEST) {
      return Optional.empty();
    }
    long[] pauses = new long[newest.size() - 1];
    for (int i = 0; i < pauses.length; i++) {
      pauses[i] = ChronoUnit.DAYS.between(newest.get(i), newest.get(i + 1));
    }
    Arrays.sort(pauses);
    return Optional.of(new OwnPace(pauses[pauses.length / 2], pauses[pauses.length - 1]));
  }
}
