package org.lacuna.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lacuna.pipeline.Installation;

/**
 * Ends a run in good order when the process is asked to end (SIGTERM, Ctrl-C): the item at hand is
 * finished, the store is closed, and only then does the process go.
 */
final class StopSignal implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Installation installation) {
    this.hook = new Thread(() -> stop(installation), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  static StopSignal to(Installation installation) {
    return new StopSignal(installation);
  }

  private void stop(Installation installation) {
    installation.stop();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("lacuna: the run did not stop in time; the next one continues it");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run has ended; the process may. */
  void finished() {
    done.countDown();
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
