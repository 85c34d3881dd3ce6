package org.lacuna.pipeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.detect.PresentStates;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesPresent;
import org.lacuna.detect.SeriesState;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * One life for each series, and where it stands at present. A series may come in several releases;
 * it goes on as long as one of them brings it. Pure.
 */
final class PresentLives {

  private final PresentStates states;
  private final Map<SeriesKey, List<ReferencePeriod>> periods;
  private final Map<SeriesKey, SeriesLife> lives = new LinkedHashMap<>();

  /**
   * What was judged, brought to the present.
   *
   * @param calendar issues expected and seen
   * @param periods the periods each series has a claim for
   */
  PresentLives(
      Judged judged,
      List<ReleaseEvent> calendar,
      Map<SeriesKey, List<ReferencePeriod>> periods,
      Instant now) {
    this.states = new PresentStates(calendar, now);
    this.periods = periods;
    judged.lives().forEach(life -> lives.merge(life.series(), life, this::healthier));
  }

  private SeriesLife healthier(SeriesLife one, SeriesLife other) {
    int first = rank(one);
    int second = rank(other);
    return first < second || first == second && one.state().isHealthy() ? one : other;
  }

  private int rank(SeriesLife life) {
    SeriesState now = present(life).state();
    if (now == SeriesState.UNKNOWN) {
      return 1;
    }
    return now.isHealthy() ? 0 : 2;
  }

  private SeriesPresent present(SeriesLife life) {
    long known =
        periods.getOrDefault(life.series(), List.of()).stream().distinct().limit(2).count();
    return states.of(life, (int) known);
  }

  /** The life of a series; empty when none was told. */
  Optional<SeriesLife> life(SeriesKey series) {
    return Optional.ofNullable(lives.get(series));
  }

  /** Where a series stands; empty when no life of it was told. */
  Optional<SeriesPresent> of(SeriesKey series) {
    return life(series).map(this::present);
  }
}
