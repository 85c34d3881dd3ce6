package org.lacuna.pipeline;

import org.lacuna.fetch.FetchOutcome;

/**
 * Told what a run does while it does it. Called on the thread of the run, one call at a time; must
 * return soon.
 */
public interface RunListener {

  /** Nobody listens. */
  RunListener NONE = new RunListener() {};

  /** A job begins, with the number of addresses it knows of so far. */
  default void jobStarted(String job, int addresses) {}

  /** One look at an address ended. */
  default void looked(FetchOutcome outcome) {}

  /** One document was read and judged. */
  default void read(ReadOutcome outcome) {}
}
