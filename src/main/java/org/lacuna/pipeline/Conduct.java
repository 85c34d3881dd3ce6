package org.lacuna.pipeline;

import java.time.InstantSource;
import java.util.Objects;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.wayback.WaybackSettings;

/**
 * How a run behaves, apart from what it watches.
 *
 * @param clock the time everything happens at; the system's, or that of a recorded world
 * @param fetch manners and limits on the web
 * @param wayback whether and how a public web archive is asked too
 * @param listener told what happens while it happens
 */
public record Conduct(
    InstantSource clock, FetchSettings fetch, WaybackSettings wayback, RunListener listener) {

  /** A run that asks the publishers only. */
  public Conduct(InstantSource clock, FetchSettings fetch, RunListener listener) {
    this(clock, fetch, WaybackSettings.OFF, listener);
  }

  /** Requires every part. */
  public Conduct {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(fetch, "fetch");
    Objects.requireNonNull(wayback, "wayback");
    Objects.requireNonNull(listener, "listener");
  }
}
