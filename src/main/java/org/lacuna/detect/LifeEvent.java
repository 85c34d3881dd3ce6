package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lacuna.catalogue.Declaration;
import org.lacuna.series.ReferencePeriod;

/** Something that evidence shows about one series. Exactly one of the permitted cases. */
sealed interface LifeEvent {

  /** When we came to know it. */
  Instant learned();

  /** A value came. */
  record Seen(Instant learned, LocalDate published, ReferencePeriod period, String digest)
      implements LifeEvent {}

  /**
   * The evidence speaks for a state; whether it is taken depends on the state that holds.
   *
   * @param to state it speaks for; never a healthy one, never one that needs a word
   * @param cause the one cause
   */
  record Silent(
      Instant learned, LocalDate since, SeriesState to, Cause cause, String rule, List<Reason> why)
      implements LifeEvent {}

  /** The publisher or a named person said something. */
  record Told(Instant learned, Declaration word) implements LifeEvent {}
}
