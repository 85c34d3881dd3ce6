package org.lacuna.publish.site;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages on all processors. Work is taken in batches, so that what waits to be made stays
 * small. The caller is one thread.
 */
final class Presses implements AutoCloseable {

  private static final int BATCH = 64;

  /** Makes one page, or a few. */
  @FunctionalInterface
  interface Work {
    /** Touches nothing that other work touches. */
    void run() throws IOException;
  }

  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final List<Callable<Void>> waiting = new ArrayList<>();

  /** Takes work; does it now or later. */
  void add(Work work) throws IOException {
    waiting.add(
        () -> {
          work.run();
          return null;
        });
    if (waiting.size() == BATCH) {
      finish();
    }
  }

  /**
   * Returns when all work is done.
   *
   * @throws IOException as thrown by the work
   */
  void finish() throws IOException {
    try {
      for (Future<Void> done : workers.invokeAll(waiting)) {
        done.get();
      }
      waiting.clear();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while pages were being written");
    } catch (ExecutionException failed) {
      throw cause(failed.getCause());
    }
  }

  private static IOException cause(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException runtime) {
      throw runtime;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failed ? failed : new IOException(cause);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
