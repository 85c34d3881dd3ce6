package org.lacuna.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * The life of one series up to now.
 *
 * @param series the series
 * @param release the release it belongs to
 * @param state where it stands
 * @param newest newest reference period seen; empty when none was
 * @param transitions every step, oldest first
 */
public record SeriesLife(
    SeriesKey series,
    String release,
    SeriesState state,
    Optional<ReferencePeriod> newest,
    List<Transition> transitions) {

  /** A series of which nothing is known yet. */
  static SeriesLife unborn(SeriesKey series, String release) {
    return new SeriesLife(series, release, SeriesState.UNKNOWN, Optional.empty(), List.of());
  }

  /** The step that led to the present state, empty when there was none. */
  public Optional<Transition> latest() {
    return transitions.isEmpty()
        ? Optional.empty()
        : Optional.of(transitions.get(transitions.size() - 1));
  }

  SeriesLife with(ReferencePeriod period) {
    return new SeriesLife(series, release, state, Optional.of(period), transitions);
  }

  SeriesLife after(Transition step) {
    List<Transition> more = new ArrayList<>(transitions);
    more.add(step);
    return new SeriesLife(series, release, step.to(), newest, List.copyOf(more));
  }
}
