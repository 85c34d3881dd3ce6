package org.lacuna.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One pass over many addresses. Workers look; the calling thread hands over whatever has come, and
 * then enters it in the ledger in one transaction: the slower the disk, the larger the
 * transactions. An answer that could not be stored is in no ledger, and is asked for again.
 *
 * @param <T> what is made of each outcome by the worker
 */
final class Harvest<T> implements AutoCloseable {

  /** How soon a wish to stop is heard. */
  private static final long POLL_MS = 200;

  /**
   * How long what has come waits for company. Each transaction costs the same, whether it keeps one
   * look or a hundred; what waits is in no ledger yet, and is asked for again after a crash.
   */
  private static final long GATHER_MS = 300;

  /** Bytes of bodies that wait for no more company: they are held in memory meanwhile. */
  private static final long GATHERED = 4L << 20;

  /**
   * How long the first look goes ahead of all others: what several threads come to at once for the
   * first time, the Java machine links once for each of them.
   */
  private static final long AHEAD_MS = 50;

  private final FetchSettings settings;
  private final FetchLedger ledger;
  private final Deadlines deadlines;
  private final Worker look;
  private final BiFunction<FetchOutcome, Attempt, T> prepare;
  private final int threads;
  private final ExecutorService workers;
  private final BlockingQueue<Done<T>> done;
  private final AtomicBoolean first = new AtomicBoolean(true);
  private final CountDownLatch ahead = new CountDownLatch(1);
  private boolean whole;
  private volatile boolean over;

  /** Makes one look with its retries. */
  interface Worker {
    FetchOutcome look(FetchRequest request, Consumer<Attempt> entries);
  }

  /** What a worker hands back: an outcome with its entries, or its own failure. */
  private sealed interface Done<T> {
    /** Of the body that came. */
    long bytes();

    record Looked<T>(T prepared, List<Attempt> attempts, long bytes) implements Done<T> {}

    record Broken<T>(Throwable cause) implements Done<T> {
      @Override
      public long bytes() {
        return GATHERED; // waits for nothing
      }
    }
  }

  Harvest(
      FetchSettings settings,
      FetchLedger ledger,
      Deadlines deadlines,
      Worker look,
      BiFunction<FetchOutcome, Attempt, T> prepare) {
    this.settings = settings;
    this.ledger = ledger;
    this.deadlines = deadlines;
    this.look = look;
    this.prepare = prepare;
    this.threads = settings.hostsAtOnce() * settings.pace().workers();
    this.workers = Executors.newFixedThreadPool(threads, Daemons.named("worker"));
    this.done = new ArrayBlockingQueue<>(2 * threads);
  }

  void run(List<FetchRequest> requests, Consumer<List<T>> take, BooleanSupplier stop)
      throws InterruptedException {
    bySite(requests).values().forEach(this::start);
    int left = requests.size();
    while (left > 0 && !stop.getAsBoolean()) {
      List<Done<T>> batch = gathered(left);
      handOver(batch, take);
      left -= batch.size();
    }
    whole = left == 0;
  }

  /** Empty when nothing came for a while. */
  private List<Done<T>> gathered(int left) throws InterruptedException {
    List<Done<T>> batch = new ArrayList<>();
    Done<T> next = done.poll(POLL_MS, TimeUnit.MILLISECONDS);
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MS);
    while (next != null) {
      batch.add(next);
      done.drainTo(batch);
      boolean enough = batch.size() == left || bytes(batch) >= GATHERED;
      next = enough ? null : done.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return batch;
  }

  private static <T> long bytes(List<Done<T>> batch) {
    return batch.stream().mapToLong(Done::bytes).sum();
  }

  private static Map<String, Queue<FetchRequest>> bySite(List<FetchRequest> requests) {
    Map<String, Queue<FetchRequest>> sites = new LinkedHashMap<>();
    for (FetchRequest request : requests) {
      String site = WebAddress.site(request.address());
      sites.computeIfAbsent(site, name -> new ConcurrentLinkedQueue<>()).add(request);
    }
    return sites;
  }

  /** Over one connection the addresses of a site are asked one after another, in their order. */
  private void start(Queue<FetchRequest> site) {
    int lanes = Math.min(settings.pace().workers(), site.size());
    for (int lane = 0; lane < lanes; lane++) {
      workers.execute(() -> work(site));
    }
  }

  private void work(Queue<FetchRequest> site) {
    try {
      if (!first.compareAndSet(true, false)) {
        ahead.await(AHEAD_MS, TimeUnit.MILLISECONDS);
      }
      for (var next = site.poll(); next != null && !over; next = site.poll()) {
        done.put(looked(next));
        ahead.countDown();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the pass is over
    }
  }

  /** A defect of ours ends the whole pass, on the calling thread. */
  private Done<T> looked(FetchRequest request) {
    List<Attempt> attempts = new ArrayList<>();
    try {
      FetchOutcome outcome = look.look(request, attempts::add);
      Attempt last = attempts.get(attempts.size() - 1);
      long bytes = outcome.exchange().map(answer -> answer.body().length).orElse(0);
      return new Done.Looked<>(prepare.apply(outcome, last), attempts, bytes);
    } catch (RuntimeException | Error e) {
      return new Done.Broken<>(e);
    }
  }

  private void handOver(List<Done<T>> batch, Consumer<List<T>> take) {
    if (batch.isEmpty()) {
      return;
    }
    List<Done.Looked<T>> looked = new ArrayList<>();
    for (Done<T> one : batch) {
      if (one instanceof Done.Broken<T> broken) {
        throw new IllegalStateException("a look broke off", broken.cause());
      }
      looked.add((Done.Looked<T>) one);
    }
    take.accept(looked.stream().map(Done.Looked::prepared).toList());
    ledger.record(looked.stream().flatMap(one -> one.attempts().stream()).toList());
  }

  /** Ends looks under way when the pass is left early; all are done when it ended by itself. */
  @Override
  public void close() {
    over = true;
    if (whole) {
      workers.shutdownNow();
    } else {
      // No interrupt: H2 closes its file under a thread that is interrupted while it reads or
      // writes, and every other thread with it. The workers are daemons; looks end by their
      // deadline.
      workers.shutdown();
      deadlines.stopAll();
    }
  }
}
