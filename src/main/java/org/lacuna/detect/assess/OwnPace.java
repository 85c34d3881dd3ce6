package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.AssessSettings;

/**
 * How a series has come so far.
 *
 * @param usual median of the days between two observations
 * @param longest longest pause between two observations, in days
 */
record OwnPace(double usual, double longest) {

  /**
   * The pace of a series, empty when too few observations are known.
   *
   * @param dates oldest first
   */
  static Optional<OwnPace> of(List<LocalDate> dates, AssessSettings settings) {
    List<LocalDate> newest =
        dates.subList(Math.max(0, dates.size() - settings.paceObservations()), dates.size());
    if (newest.size() <= settings.pacePauses()) {
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
