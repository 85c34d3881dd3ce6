package org.lacuna.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lacuna.pipeline.Installation;

/**
 * Ends a run in good order when the process is asked to end (SIGTERM, Ctrl-C): the item at hand is
 * finished, the store is closed, and only then does the process go. Close it after the store.
 */
final class StopSignal implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile @Nullable Installation installation;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on the signal stops this run. */
  void stops(Installation running) {
    installation = running;
  }

  private void stop() {
    Installation running = installation;
    if (running != null) {
      running.stop();
    }
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("lacuna: the run did not stop in time; the next one continues it");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // the hook is what is running
    }
  }
}
