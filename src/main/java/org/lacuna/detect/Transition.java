package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.SeriesKey;

/**
 * One step in the life of a series.
 *
 * @param series the series
 * @param release the release it belongs to
 * @param from state before
 * @param to state after
 * @param since day from which the new state is true, in the time of the publisher
 * @param learned when we came to know it
 * @param cause why, as far as can be seen; of a return, that of the silence it ends; empty for new
 *     and active series alone
 * @param decidedBy what or who decided: {@code rule:<name>}, {@code publisher:<name>}, {@code
 *     person:<name>}
 * @param reasons grounds, strongest first; at least one
 */
public record Transition(
    SeriesKey series,
    String release,
    SeriesState from,
    SeriesState to,
    LocalDate since,
    Instant learned,
    Optional<Cause> cause,
    String decidedBy,
    List<Reason> reasons) {

  /** Sorts the reasons; refuses a step without any. */
  public Transition {
    reasons = reasons.stream().sorted().toList();
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a transition needs a reason");
    }
  }
}
