package org.lacuna.cli;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error for work that turns out to take longer than two seconds; nothing
 * at all when standard error is no terminal. For one thread.
 */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String task;
  private final long started = System.nanoTime();
  private final boolean shown;
  private long total;
  private long done;
  private Optional<ProgressBar> bar = Optional.empty();

  /**
   * Starts counting.
   *
   * @param task what is done, in a word or two
   * @param total steps expected, 0 when not known
   */
  Progress(String task, long total) {
    this.task = task;
    this.total = total;
    this.shown = Terminal.progressWanted();
  }

  /** One step is done; {@code detail} says which. */
  void step(String detail) {
    done++;
    if (shown && bar.isEmpty() && System.nanoTime() - started > PATIENCE.toNanos()) {
      bar = Optional.of(newBar());
    }
    bar.ifPresent(shownBar -> shownBar.stepTo(done).setExtraMessage(" " + detail));
  }

  /** So much is done. */
  void at(long reached) {
    done = reached - 1;
    step("");
  }

  /** More work was found. */
  void expect(long newTotal) {
    total = newTotal;
    bar.ifPresent(shownBar -> shownBar.maxHint(newTotal));
  }

  private ProgressBar newBar() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
