package org.lacuna.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads many files on all processors and hands them on in the order they were named. Holds a few
 * files at a time, however many there are.
 */
final class ParallelReading implements AutoCloseable {

  private static final int AHEAD = 8;

  private final Reader reader;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final ExecutorService pool = Executors.newFixedThreadPool(threads);
  private final List<String> failures = new ArrayList<>();

  private record Pending(Path file, Future<FileReading> reading) {}

  ParallelReading(Reader reader) {
    this.reader = reader;
  }

  void read(List<Path> files, Consumer<FileReading> sink) throws InterruptedException {
    Deque<Pending> pending = new ArrayDeque<>();
    for (Path file : files) {
      pending.add(new Pending(file, pool.submit(() -> reader.read(file))));
      if (pending.size() >= threads * AHEAD) {
        take(pending.remove(), sink);
      }
    }
    while (!pending.isEmpty()) {
      take(pending.remove(), sink);
    }
  }

  /** One sentence for each file that could not be read, in the order of the files. */
  List<String> failures() {
    return failures;
  }

  private void take(Pending next, Consumer<FileReading> sink) throws InterruptedException {
    try {
      sink.accept(next.reading.get());
    } catch (ExecutionException failed) {
      // One page that we cannot cope with must not cost the others.
      failures.add(
          failed.getCause() instanceof BadInput unreadable
              ? String.valueOf(unreadable.getMessage())
              : "a fault of the program while reading " + next.file + ": " + failed.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
