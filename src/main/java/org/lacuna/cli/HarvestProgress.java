package org.lacuna.cli;

import java.util.Optional;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.pipeline.ReadOutcome;
import org.lacuna.pipeline.RunListener;

/** Shows a harvest while it goes on. For one thread. */
final class HarvestProgress implements RunListener, AutoCloseable {

  private Optional<Progress> progress = Optional.empty();
  private String job = "";
  private long expected;

  @Override
  public void jobStarted(String name, int addresses) {
    if (!name.equals(job)) {
      close();
      job = name;
      expected = 0;
      progress = Optional.of(new Progress(name, addresses));
    }
    expected += addresses;
    progress.ifPresent(shown -> shown.expect(expected));
  }

  @Override
  public void looked(FetchOutcome outcome) {
    progress.ifPresent(shown -> shown.step(String.valueOf(outcome.request().address().getHost())));
  }

  @Override
  public void read(ReadOutcome outcome) {
    // reading is fast beside fetching; the bar counts addresses
  }

  @Override
  public void close() {
    progress.ifPresent(Progress::close);
    progress = Optional.empty();
  }
}
