package org.lacuna.detect;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a series stands at present, which is more than its life tells: a life moves by what was
 * seen, and a healthy state in it speaks of the day of its newest value.
 *
 * @param state the state of its life; {@link SeriesState#UNKNOWN} where that state was healthy and
 *     does not reach the present
 * @param since day from which it has been so, in the time of the publisher
 * @param reasons grounds, strongest first; empty when no step led to the state
 * @param unseen issues that should have brought a value and were not seen with one, by the day they
 *     were expected; empty unless the state is unknown for their sake
 */
public record SeriesPresent(
    SeriesState state, LocalDate since, List<Reason> reasons, List<ReleaseEvent> unseen) {

  /** Copies the lists. */
  public SeriesPresent {
    reasons = List.copyOf(reasons);
    unseen = List.copyOf(unseen);
  }

  /** The state of a life as it is. */
  static SeriesPresent of(SeriesLife life) {
    return new SeriesPresent(
        life.state(),
        life.latest().map(Transition::since).orElse(LocalDate.EPOCH),
        life.latest().map(Transition::reasons).orElse(List.of()),
        List.of());
  }
}
