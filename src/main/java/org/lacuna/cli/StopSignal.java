package org.lacuna.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lacuna.pipeline.Installation;

/**
 * Ends a run in good order when the process is asked to end (SIGTERM, Ctrl-C): the item at hand is
 * finished, the store is closed, and only then does the process go, with the exit code of a run
 * that is not whole. Close it after the store.
 */
final class StopSignal implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 9;
  private static final CountDownLatch LEAVING = new CountDownLatch(1);

  private static volatile boolean asked;

  private final Thread hook = new Thread(this::stop, "stop");
  private volatile @Nullable Installation installation;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** From now on the signal stops this run. */
  void stops(Installation running) {
    installation = running;
    if (asked) {
      running.stop();
    }
  }

  /**
   * Ends the process. After a signal too, with this code: left to itself, the JVM would end with
   * the number of the signal.
   */
  static void leave(int code) {
    LEAVING.countDown();
    if (asked) {
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  private void stop() {
    asked = true;
    Installation running = installation;
    if (running != null) {
      running.stop();
    }
    try {
      if (!LEAVING.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("lacuna: the run did not stop in time; the next one continues it");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.PARTIAL.code());
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // the hook is what is running: it waits for the end
    }
  }
}
