package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lacuna.detect.Reason;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;
import org.lacuna.detect.Transition;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Gap;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** The periods for which a series has no value although others of its release do. Pure. */
final class GapRegister {

  private GapRegister() {}

  /**
   * The gaps, by series and period.
   *
   * @param lives the lives of all series
   * @param periods the periods each series has a claim for
   * @param told puts a reason into words
   */
  static List<Gap> gaps(
      List<SeriesLife> lives,
      Map<SeriesKey, List<ReferencePeriod>> periods,
      Function<Reason, Bilingual> told) {
    List<Gap> gaps = new ArrayList<>();
    for (SeriesLife life : lives) {
      if (!life.state().isHealthy() && periods.containsKey(life.series())) {
        missing(life, lives, periods).forEach(period -> gaps.add(gap(life, period, told)));
      }
    }
    gaps.sort(Comparator.comparing(Gap::series).thenComparing(Gap::period));
    return gaps;
  }

  private static Set<ReferencePeriod> missing(
      SeriesLife life, List<SeriesLife> lives, Map<SeriesKey, List<ReferencePeriod>> periods) {
    Set<ReferencePeriod> missing = new TreeSet<>();
    for (SeriesLife other : lives) {
      if (isSibling(life, other)) {
        missing.addAll(periods.getOrDefault(other.series(), List.of()));
      }
    }
    missing.removeIf(period -> life.newest().filter(n -> period.compareTo(n) <= 0).isPresent());
    periods.getOrDefault(life.series(), List.of()).forEach(missing::remove);
    return missing;
  }

  private static boolean isSibling(SeriesLife one, SeriesLife other) {
    return one.release().equals(other.release())
        && one.series().frequency() == other.series().frequency()
        && one.series().accumulation() == other.series().accumulation()
        && one.series().scenario() == other.series().scenario();
  }

  private static Gap gap(
      SeriesLife life, ReferencePeriod period, Function<Reason, Bilingual> told) {
    Optional<Transition> step = life.latest();
    List<Reason> reasons = step.map(Transition::reasons).orElse(List.of());
    return new Gap(
        life.series(),
        period,
        shorthand(life.state()),
        Optional.empty(),
        step.map(Transition::learned),
        reasons.stream().findFirst().map(told).orElse(Bilingual.same("")),
        reasons.stream().map(Reason::evidence).filter(text -> !text.isEmpty()).toList());
  }

  static Shorthand shorthand(SeriesState state) {
    return switch (state) {
      case DROPPED_FROM_RELEASE -> Shorthand.NOT_IN_RELEASE;
      case LATE, OVERDUE -> Shorthand.LATE;
      case SUSPENDED -> Shorthand.SUSPENDED;
      case GROWTH_ONLY -> Shorthand.GROWTH_ONLY;
      case SOURCE_VANISHED -> Shorthand.VANISHED;
      case DISCONTINUED, SUPERSEDED, FREQUENCY_CHANGED, REDEFINED -> Shorthand.ENDED;
      default -> Shorthand.UNKNOWN;
    };
  }
}
