package org.lacuna.fetch;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * The end of one request. The client has no total deadline of its own: a server that drips a byte a
 * second would hold it for ever.
 */
final class Deadline implements AutoCloseable {

  private final ScheduledFuture<?> alarm;
  private final Consumer<Deadline> whenClosed;
  private Cancellable current = () -> false;
  private boolean passed;
  private boolean stopped;

  Deadline(ScheduledExecutorService alarms, Duration left, Consumer<Deadline> whenClosed) {
    this.whenClosed = whenClosed;
    alarm = alarms.schedule(this::pass, left.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Binds the request under way. */
  synchronized void watch(Cancellable request) {
    current = request;
    if (passed || stopped) {
      throw new CancellationException("the look is over");
    }
  }

  private synchronized void pass() {
    passed = true;
    current.cancel();
  }

  /** Ends the request from outside, before its time. */
  synchronized void stop() {
    stopped = true;
    current.cancel();
  }

  synchronized boolean passed() {
    return passed;
  }

  synchronized boolean stopped() {
    return stopped;
  }

  @Override
  public void close() {
    alarm.cancel(false);
    whenClosed.accept(this);
  }
}
