package org.lacuna.pipeline;

/** Raised once to ask a run to stop after the item at hand. Safe for any thread. */
final class StopFlag {

  private volatile boolean raised;

  void raise() {
    raised = true;
  }

  boolean isRaised() {
    return raised;
  }
}
