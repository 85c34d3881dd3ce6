package org.lacuna.pipeline;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.Conditions;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.PaceStore;
import org.lacuna.snapshot.Draft;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.Snapshot.Kind;
import org.lacuna.snapshot.SnapshotArchive;
import org.lacuna.snapshot.Verification;

/**
 * Archives any list of pages, apart from what the jobs watch: in a folder of its own with its own
 * index and ledger, or in those of a home. Needs no application context. For one thread.
 */
public final class PageCollection implements AutoCloseable {

  /** Source under which the pages stand in index and ledger. */
  public static final String SOURCE = "snapshot";

  private static final int PORTION = 5_000;
  private static final Recognition ANY =
      new Recognition(Optional.empty(), List.of(), Optional.empty());
  private static final Connection PLAIN = new Connection(false, Optional.empty(), false, 0);

  private final RunLock lock;
  private final StoreContext context;
  private final SnapshotArchive archive;
  private final Fetcher fetcher;

  /** A look, and what was composed of its answer for the archive. */
  private record Kept(Attempt entry, boolean page, Optional<Draft> draft) {}

  /** Told of every look, on the thread of the collection. */
  public interface Listener {

    /**
     * One look ended, and what came is archived.
     *
     * @param page whether the page came, or our copy of it is the newest
     */
    void looked(Attempt entry, boolean page);
  }

  private PageCollection(
      RunLock lock, StoreContext context, Path folder, InstantSource clock, FetchSettings how) {
    DataSource database = context.database();
    this.lock = lock;
    this.context = context;
    this.archive = SnapshotArchive.open(folder, database, clock);
    this.fetcher =
        new Fetcher(
            how,
            clock,
            new PaceStore(database, clock),
            new FetchLedger(database),
            archive::addEvidence);
  }

  /**
   * Opens a collection in a folder of its own: WARC files, and a database that indexes them.
   *
   * @throws HeldByAnotherRun when another process collects into it
   */
  public static PageCollection in(Path folder, InstantSource clock, FetchSettings how) {
    return open(Home.collection(folder), clock, how);
  }

  /**
   * Opens the archive of a home for more pages.
   *
   * @throws HeldByAnotherRun when a run is under way there
   */
  public static PageCollection of(Home home, InstantSource clock, FetchSettings how) {
    return open(home, clock, how);
  }

  private static PageCollection open(Home home, InstantSource clock, FetchSettings how) {
    RunLock lock = RunLock.take(home.state(), clock);
    try {
      return new PageCollection(lock, StoreContext.open(home), home.archive(), clock, how);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** The archive it fills. */
  public SnapshotArchive archive() {
    return archive;
  }

  /** Looks at every address once, unchanged pages by condition, and archives what comes. */
  public void collect(List<URI> addresses, Listener listener) throws InterruptedException {
    List<URI> once = addresses.stream().distinct().toList();
    for (int from = 0; from < once.size(); from += PORTION) {
      List<URI> portion = once.subList(from, Math.min(from + PORTION, once.size()));
      fetcher.fetchAll(requests(portion), this::kept, batch -> take(batch, listener));
    }
  }

  private List<FetchRequest> requests(List<URI> portion) {
    Map<URI, Conditions> held = archive.conditionsFor(portion);
    List<FetchRequest> requests = new ArrayList<>();
    for (URI address : portion) {
      Conditions conditions = held.getOrDefault(address, Conditions.NONE);
      requests.add(new FetchRequest(SOURCE, address, conditions, ANY, PLAIN));
    }
    return requests;
  }

  private Kept kept(FetchOutcome outcome, Attempt entry) {
    Kind kind = outcome.isPage() ? Kind.RESPONSE : Kind.EVIDENCE;
    Optional<Draft> draft =
        outcome.exchange().map(answer -> archive.prepare(SOURCE, kind, answer, entry.digest()));
    return new Kept(entry, outcome.isPage(), draft);
  }

  private void take(List<Kept> batch, Listener listener) {
    archive.addAll(batch.stream().flatMap(kept -> kept.draft().stream()).toList());
    batch.forEach(kept -> listener.looked(kept.entry(), kept.page()));
  }

  /** The newest capture of each address, in their order; none of those never archived. */
  public List<Snapshot> newest(List<URI> addresses) {
    return addresses.stream().distinct().flatMap(one -> archive.newest(one).stream()).toList();
  }

  /** Whether a folder holds a collection of its own, as {@link #in} fills it. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(Home.collection(folder).state().resolve("lacuna.mv.db"));
  }

  /**
   * Reads every byte of a collection again; changes nothing.
   *
   * @param folder a folder of its own, see {@link #isIn}
   * @throws HeldByAnotherRun when another process collects into it
   */
  public static Verification verify(Path folder, Verification.Progress progress) {
    StoreContext context = StoreContext.open(Home.collection(folder));
    try (context) {
      return SnapshotArchive.reading(folder, context.database()).verify(progress);
    }
  }

  @Override
  public void close() {
    fetcher.close();
    archive.close();
    context.close();
    lock.close();
  }
}
