package org.lacuna.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The deadlines of all looks under way, so that they can be ended together. */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor alarms =
      new ScheduledThreadPoolExecutor(1, Daemons.named("deadlines"));
  private final Set<Deadline> running = ConcurrentHashMap.newKeySet();

  Deadlines() {
    alarms.setRemoveOnCancelPolicy(true);
  }

  Deadline within(Duration left) {
    Deadline deadline = new Deadline(alarms, left, running::remove);
    running.add(deadline);
    return deadline;
  }

  /** Ends all looks under way. */
  void stopAll() {
    running.forEach(Deadline::stop);
  }

  @Override
  public void close() {
    stopAll();
    alarms.shutdownNow();
  }
}
