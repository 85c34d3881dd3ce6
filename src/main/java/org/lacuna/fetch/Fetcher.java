package org.lacuna.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks at addresses of the open web: politely, within limits, and never fooled into going where it
 * should not. Every look ends in an outcome and an entry of the ledger; nothing is thrown for what
 * the web does. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {

  private final FetchSettings settings;
  private final FetchLedger ledger;
  private final Names names;
  private final Deadlines deadlines = new Deadlines();
  private final Clients clients;
  private final Looker looker;

  /**
   * A fetcher; close it to end the looks under way.
   *
   * @param paces when each site may be asked again
   * @param ledger where every look is entered
   */
  public Fetcher(FetchSettings settings, InstantSource clock, PaceStore paces, FetchLedger ledger) {
    this(settings, clock, paces, ledger, Asides.NONE);
  }

  /** A fetcher that tells what it asks for on the way. */
  public Fetcher(
      FetchSettings settings,
      InstantSource clock,
      PaceStore paces,
      FetchLedger ledger,
      Asides asides) {
    this(settings, clock, paces, ledger, asides, Names.of(settings));
  }

  Fetcher(
      FetchSettings settings,
      InstantSource clock,
      PaceStore paces,
      FetchLedger ledger,
      Asides asides,
      Names names) {
    this.settings = settings;
    this.ledger = ledger;
    this.names = names;
    this.clients = new Clients(settings, names.resolver());
    Turns turns = new Turns(settings, paces, clock);
    Wire wire = new Wire(settings, clock, clients);
    Journey journey = new Journey(settings, wire, turns, deadlines);
    Robots robots = new Robots(settings, journey, new RobotsBook(ledger.database()), asides, clock);
    Sites sites =
        new Sites(
            settings,
            new Canaries(ledger.database(), journey, robots, asides, clock),
            new ErrorSinks(ledger.database(), ledger, clock));
    this.looker = new Looker(journey, robots, sites, clock);
  }

  /** Looks at one address, again where trouble may heal, and enters every try in the ledger. */
  public FetchOutcome fetch(FetchRequest request) {
    List<Attempt> attempts = new ArrayList<>();
    FetchOutcome outcome = look(request, attempts::add);
    ledger.record(attempts);
    return outcome;
  }

  /**
   * Looks at many addresses: sites side by side, the addresses of one site one after another in the
   * order given. Outcomes are handed over as they come, all on the calling thread, and entered in
   * the ledger when the consumer is done with them: what the ledger calls answered is stored.
   *
   * @throws InterruptedException when the calling thread is interrupted; looks under way are ended
   *     and those not yet handed over are lost
   */
  public void fetchAll(List<FetchRequest> requests, Consumer<FetchOutcome> consumer)
      throws InterruptedException {
    fetchAll(requests, (outcome, entry) -> outcome, outcomes -> outcomes.forEach(consumer));
  }

  /**
   * As {@link #fetchAll(List, Consumer)}, for work of which part can be done side by side and part
   * is cheaper for many at once.
   *
   * @param prepare made of each outcome and its last entry on the thread that fetched it
   * @param take hears what was prepared, as many as have come, on the calling thread
   * @param <T> what is prepared
   */
  public <T> void fetchAll(
      List<FetchRequest> requests,
      BiFunction<FetchOutcome, Attempt, T> prepare,
      Consumer<List<T>> take)
      throws InterruptedException {
    fetchAll(requests, prepare, take, () -> false);
  }

  /**
   * As {@link #fetchAll(List, Consumer)}, for work of which part can be done side by side and part
   * is cheaper for many at once.
   *
   * @param prepare made of each outcome and its last entry on the thread that fetched it
   * @param take hears what was prepared, as many as have come, on the calling thread
   * @param stop asked often, on the calling thread: soon after it says so this returns; looks under
   *     way are ended and those not yet handed over are lost, as if they had not been made
   * @param <T> what is prepared
   */
  public <T> void fetchAll(
      List<FetchRequest> requests,
      BiFunction<FetchOutcome, Attempt, T> prepare,
      Consumer<List<T>> take,
      BooleanSupplier stop)
      throws InterruptedException {
    try (Harvest<T> harvest = new Harvest<>(settings, ledger, deadlines, this::look, prepare)) {
      harvest.run(requests, take, stop);
    }
  }

  private FetchOutcome look(FetchRequest request, Consumer<Attempt> entries) {
    RetryPolicy policy = new RetryPolicy(settings.retries());
    for (int done = 1; ; done++) {
      Looker.Looked looked = looker.look(request);
      entries.accept(Attempt.of(looked.outcome()));
      double dice = ThreadLocalRandom.current().nextDouble();
      Optional<Duration> wait = policy.next(done, looked.result(), dice);
      if (wait.isEmpty() || !paused(wait.get())) {
        return looked.outcome();
      }
    }
  }

  private static boolean paused(Duration wait) {
    try {
      Turns.pause(wait);
      return true;
    } catch (WireFailure e) {
      return false; // interrupted: the outcome we have stands
    }
  }

  @Override
  public void close() {
    deadlines.close();
    clients.close();
    names.close();
  }
}
