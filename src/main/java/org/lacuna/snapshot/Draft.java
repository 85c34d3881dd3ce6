package org.lacuna.snapshot;

import java.util.Optional;
import org.lacuna.snapshot.RecordComposer.Composed;

/** A capture composed and compressed, and not stored yet. */
public final class Draft {

  final Capture capture;

  /** The copy that a server calls unchanged; empty for any other answer. */
  final Optional<Entry> held;

  /** The record that holds the same body, empty when the body is new. */
  final Optional<Entry> original;

  final Composed composed;

  Draft(Capture capture, Optional<Entry> held, Optional<Entry> original, Composed composed) {
    this.capture = capture;
    this.held = held;
    this.original = original;
    this.composed = composed;
  }
}
