package org.lacuna.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share one commit: whoever gets the lock commits for all who wait, so that ten
 * waiting fetches cost one sync of the disk and one transaction.
 *
 * @param <T> what is committed
 * @param <R> what comes back for each
 */
final class GroupCommit<T, R> {

  private static final int MOST = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final ConcurrentLinkedQueue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
  private final Function<List<T>, List<R>> commit;

  /** Commits a list in one go and returns as many results in the same order, or throws. */
  GroupCommit(Function<List<T>, List<R>> commit) {
    this.commit = commit;
  }

  /** Returns when the item is committed; throws what the commit it was part of threw. */
  R submit(T item) {
    Waiting<T, R> mine = new Waiting<>(item);
    queue.add(mine);
    lock.lock();
    try {
      while (mine.isOpen()) {
        commitWaiting();
      }
    } finally {
      lock.unlock();
    }
    return mine.result();
  }

  /** Runs while nobody commits. */
  void exclusively(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  private void commitWaiting() {
    List<Waiting<T, R>> batch = new ArrayList<>();
    for (Waiting<T, R> next = queue.poll(); next != null; next = queue.poll()) {
      batch.add(next);
      if (batch.size() == MOST) {
        break;
      }
    }
    try {
      List<R> results = commit.apply(batch.stream().map(w -> w.item).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).outcome = new Outcome<>(Optional.of(results.get(i)), Optional.empty());
      }
    } catch (RuntimeException failed) {
      batch.forEach(w -> w.outcome = new Outcome<>(Optional.empty(), Optional.of(failed)));
    }
  }

  private record Outcome<R>(Optional<R> result, Optional<RuntimeException> failure) {}

  private static final class Waiting<T, R> {
    private final T item;
    private @Nullable Outcome<R> outcome; // written and read under the lock

    Waiting(T item) {
      this.item = item;
    }

    boolean isOpen() {
      return outcome == null;
    }

    R result() {
      if (outcome == null) {
        throw new IllegalStateException("not committed yet");
      }
      outcome
          .failure()
          .ifPresent(
              f -> {
                throw f;
              });
      return outcome.result().orElseThrow();
    }
  }
}
