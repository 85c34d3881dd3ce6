package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets requests to a site pass one after another, with rests between them. */
final class Turns {

  private static final Duration LEASE_SLACK = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(20);

  private final FetchSettings settings;
  private final PaceStore paces;
  private final InstantSource clock;

  /** One request, to be made in its turn. */
  interface Ask {
    Exchange ask() throws WireFailure;
  }

  Turns(FetchSettings settings, PaceStore paces, InstantSource clock) {
    this.settings = settings;
    this.paces = paces;
    this.clock = clock;
  }

  /**
   * Waits for the turn of an address, asks, and lets its site rest.
   *
   * @param crawlDelay rest the site asks for in its robots.txt
   */
  Exchange taking(URI address, Duration crawlDelay, Ask ask) throws WireFailure {
    if (!settings.pace().on()) {
      return ask.ask();
    }
    String site = WebAddress.site(address);
    await(site);
    return restingAfter(site, crawlDelay, ask);
  }

  private Exchange restingAfter(String site, Duration crawlDelay, Ask ask) throws WireFailure {
    long started = System.nanoTime();
    Optional<Duration> asked = Optional.empty();
    try {
      Exchange answer = ask.ask();
      asked = RetryAfter.of(answer, clock.instant());
      return answer;
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      Duration rest = Rest.after(took, crawlDelay, asked, settings.pace());
      paces.give(site, clock.instant().plus(rest));
    }
  }

  private void await(String site) throws WireFailure {
    Duration lease = settings.limits().total().plus(LEASE_SLACK);
    Optional<PaceStore.Taken> taken = paces.take(site, lease);
    while (taken.isPresent()) {
      pause(taken.get().held() ? POLL : until(site, taken.get().freeAt()));
      taken = paces.take(site, lease);
    }
  }

  private Duration until(String site, Instant free) throws WireFailure {
    Duration wait = Duration.between(clock.instant(), free);
    if (wait.compareTo(settings.pace().longest()) > 0) {
      throw new WireFailure(Trouble.POSTPONED, site + " asked to be left alone until " + free);
    }
    return wait;
  }

  /** Waits at least a millisecond, so that a clock that lags never spins. */
  static void pause(Duration wait) throws WireFailure {
    try {
      Thread.sleep(Math.max(1, wait.toMillis() + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WireFailure(Trouble.STOPPED, "the look was stopped while it waited", e);
    }
  }
}
