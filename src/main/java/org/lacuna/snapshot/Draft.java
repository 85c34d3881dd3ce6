package org.lacuna.snapshot;

import java.util.Optional;
import org.lacuna.snapshot.RecordComposer.Composed;

/** A capture composed and compressed, and not stored yet. */
public final class Draft {

  final Capture capture;

  /** The record that holds the same body, empty when the body is new. */
  final Optional<Entry> original;

  final Composed composed;

  Draft(Capture capture, Optional<Entry> original, Composed composed) {
    this.capture = capture;
    this.original = original;
    this.composed = composed;
  }
}
