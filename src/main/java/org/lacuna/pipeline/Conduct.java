package org.lacuna.pipeline;

import java.time.InstantSource;
import java.util.Objects;
import org.lacuna.fetch.FetchSettings;

/**
 * How a run behaves, apart from what it watches.
 *
 * @param clock the time everything happens at; the system's, or that of a recorded world
 * @param fetch manners and limits on the web
 * @param listener told what happens while it happens
 */
public record Conduct(InstantSource clock, FetchSettings fetch, RunListener listener) {

  /** Requires every part. */
  public Conduct {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(fetch, "fetch");
    Objects.requireNonNull(listener, "listener");
  }
}
