package org.lacuna.pipeline;

/** Another process is writing to this home; one run at a time. */
public final class HeldByAnotherRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HeldByAnotherRun(String holder) {
    super("another run holds this home: " + holder + "; wait for it, or stop it first");
  }
}
