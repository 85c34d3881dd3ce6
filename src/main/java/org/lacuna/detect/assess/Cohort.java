package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.AssessSettings;

/**
 * The series of one release and one frequency: siblings, as far as a catalogue shows them.
 *
 * @param size number of series
 * @param front first day of the newest period any of them has
 * @param atFront number of series that have it
 * @param frontAlive whether the front itself is young enough to go on
 * @param sporadic whether values come so irregularly that age says nothing
 */
record Cohort(int size, LocalDate front, int atFront, boolean frontAlive, boolean sporadic) {

  /**
   * The cohort of some siblings.
   *
   * @param newest first day of the newest period of each; at least one
   */
  static Cohort of(
      Optional<Cadence> cadence, List<LocalDate> newest, LocalDate asOf, AssessSettings settings) {
    LocalDate front = newest.stream().max(LocalDate::compareTo).orElseThrow();
    int atFront = (int) newest.stream().filter(front::equals).count();
    double limit = cadence.map(step -> limit(step, settings)).orElse(Double.MAX_VALUE);
    boolean alive = age(front, asOf) <= limit;
    return new Cohort(
        newest.size(),
        front,
        atFront,
        alive,
        alive && isSporadic(newest, atFront, asOf, limit, settings));
  }

  /** Days of age, from the start of its newest period, beyond which a lone series has ended. */
  static double limit(Cadence cadence, AssessSettings settings) {
    return settings.endedCycles() * cadence.days() + settings.endedDays();
  }

  static double age(LocalDate start, LocalDate asOf) {
    return ChronoUnit.DAYS.between(start, asOf);
  }

  /**
   * Days the release itself lags behind what is usual: its series are not to blame for them. At
   * most one period, for a front may be dead too.
   */
  double extraLag(Cadence cadence, LocalDate asOf, AssessSettings settings) {
    double usual = settings.usualLag() * cadence.days();
    double extra = age(front, asOf) - usual;
    return frontAlive ? Math.max(0, Math.min(extra, cadence.days())) : 0;
  }

  /**
   * Series that ended, ended together: a survey was dropped. Where the newest periods of the old
   * ones are spread evenly over years and few series stand at the front, values come when there is
   * something to report.
   */
  private static boolean isSporadic(
      List<LocalDate> newest, int atFront, LocalDate asOf, double limit, AssessSettings settings) {
    Map<LocalDate, Integer> old = new HashMap<>();
    newest.stream()
        .filter(last -> age(last, asOf) > limit)
        .forEach(last -> old.merge(last, 1, Integer::sum));
    int count = old.values().stream().mapToInt(Integer::intValue).sum();
    int largest = old.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return count >= settings.sporadicSeries()
        && atFront < settings.sporadicFront() * newest.size()
        && largest < settings.sporadicCohort() * count
        && spread(old.values(), count) >= settings.sporadicSpread();
  }

  /**
   * Number of equally large cohorts that would be spread as widely (exponential of the entropy).
   */
  private static double spread(Iterable<Integer> cohorts, int count) {
    double entropy = 0;
    for (int size : cohorts) {
      double share = (double) size / count;
      entropy -= share * Math.log(share);
    }
    return Math.exp(entropy);
  }
}
