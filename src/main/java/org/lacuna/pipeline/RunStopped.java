package org.lacuna.pipeline;

/** The run was asked to end; what came so far is stored, and the next run continues. */
final class RunStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunStopped() {
    super("the run was asked to stop");
  }
}
