package org.lacuna.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a source's own life.
 *
 * @param seen the stored page or document in which its addresses were seen
 * @param verified day on which it last answered as described, empty when never checked live
 * @param ended day from which it is no longer looked at
 * @param reason why it ended; present when {@code ended} is
 * @param notes known walls, oddities, history
 */
public record Life(
    String seen,
    Optional<LocalDate> verified,
    Optional<LocalDate> ended,
    Optional<String> reason,
    Optional<String> notes) {

  /** Whether the source is still looked at on {@code day}. */
  public boolean isWatchedOn(LocalDate day) {
    return ended.map(day::isBefore).orElse(true);
  }
}
