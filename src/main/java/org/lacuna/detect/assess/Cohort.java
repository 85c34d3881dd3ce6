package org.lacuna.detect.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.AssessSettings;

/**
 * The series of one release and one frequency: siblings, as far as a catalogue shows them.
 *
 * @param size number of series
 * @param front first day of the newest period any of them has
 * @param atFront number of series that have it
 * @param frontAlive whether the front itself is young enough to go on
 * @param sporadic whether values come so irregularly that age says nothing
 * @param stragglers newest periods of old series that stopped almost alone in a release that comes
 *     in unequal steps: of these too, age says nothing
 */
record Cohort(
    int size,
    LocalDate front,
    int atFront,
    boolean frontAlive,
    boolean sporadic,
    Set<LocalDate> stragglers) {

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
    Map<LocalDate, Integer> old = alive ? old(newest, asOf, limit) : Map.of();
    double lag = alive ? cadence.map(step -> extraLag(front, step, asOf, settings)).orElse(0.0) : 0;
    Map<LocalDate, Integer> beyondLag = alive ? old(newest, asOf, limit + lag) : Map.of();
    return new Cohort(
        newest.size(),
        front,
        atFront,
        alive,
        isSporadic(old, newest.size(), atFront, settings),
        stragglers(beyondLag, newest.size(), atFront, settings));
  }

  /** Number of series older than the limit, by newest period. */
  private static Map<LocalDate, Integer> old(List<LocalDate> newest, LocalDate asOf, double limit) {
    Map<LocalDate, Integer> old = new HashMap<>();
    newest.stream()
        .filter(last -> age(last, asOf) > limit)
        .forEach(last -> old.merge(last, 1, Integer::sum));
    return old;
  }

  private static int count(Map<LocalDate, Integer> old) {
    return old.values().stream().mapToInt(Integer::intValue).sum();
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
    return frontAlive ? extraLag(front, cadence, asOf, settings) : 0;
  }

  private static double extraLag(
      LocalDate front, Cadence cadence, LocalDate asOf, AssessSettings settings) {
    double extra = age(front, asOf) - settings.usualLag() * cadence.days();
    return Math.max(0, Math.min(extra, cadence.days()));
  }

  /**
   * Series that ended, ended together: a survey was dropped. Where the newest periods of the old
   * ones are spread evenly over years and few series stand at the front, values come when there is
   * something to report.
   */
  private static boolean isSporadic(
      Map<LocalDate, Integer> old, int size, int atFront, AssessSettings settings) {
    int count = count(old);
    int largest = old.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return count >= settings.sporadicSeries()
        && atFront < settings.sporadicFront() * size
        && largest < settings.sporadicCohort() * count
        && spread(old.values(), count) >= settings.sporadicSpread();
  }

  /**
   * Where few of the series that go on stand at the front, the release comes in unequal steps: who
   * stopped almost alone may be pausing, who stopped with many was dropped.
   */
  private static Set<LocalDate> stragglers(
      Map<LocalDate, Integer> old, int size, int atFront, AssessSettings settings) {
    int count = count(old);
    boolean ragged = atFront < settings.raggedFront() * (size - count);
    return ragged && count >= settings.sporadicSeries()
        ? old.entrySet().stream()
            .filter(cohort -> cohort.getValue() < settings.raggedCohort() * count)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
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
