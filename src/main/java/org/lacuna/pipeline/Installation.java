package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.lacuna.alert.AlertDispatcher;
import org.lacuna.alert.Told;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Publication;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.detect.Finding;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.detect.StateLedger;
import org.lacuna.detect.Transition;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.Fetcher;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.format.Formats;
import org.lacuna.publish.pack.PackKey;
import org.lacuna.publish.workbook.ComparisonWriter;
import org.lacuna.snapshot.SnapshotArchive;
import org.lacuna.vintage.VintageStore;
import org.lacuna.vintage.audit.Derived;
import org.springframework.batch.core.job.JobExecutionException;

/**
 * One home, opened: its store, its archive, and the jobs that work on them. One process at a time
 * may open a home for writing. Harvesting only adds facts; watching and publishing only read them.
 * For one thread.
 */
public final class Installation implements AutoCloseable {

  /** A workbook of more claims has no charts, gaps and findings beside them when exported. */
  public static final int MOST_JUDGED = 25_000;

  private static final int DAYS_AHEAD = 400;

  private final Home home;
  private final Conduct conduct;
  private final Optional<RunLock> lock;
  private final StoreContext context;
  private final Stores stores;
  private final EvidenceGathering gathering;
  private final StopFlag stop = new StopFlag();
  private final Map<Vocabulary, IssueReading> readers = new HashMap<>();

  private Installation(
      Home home, Conduct conduct, Optional<RunLock> lock, StoreContext context, Stores stores) {
    this.home = home;
    this.conduct = conduct;
    this.lock = lock;
    this.context = context;
    this.stores = stores;
    this.gathering = new EvidenceGathering(stores);
  }

  /**
   * Opens a home for a run: takes its lock, brings the schema up to date, and mends what a killed
   * run left in the archive.
   *
   * @throws HeldByAnotherRun when another run is under way
   */
  public static Installation writing(Home home, Conduct conduct) {
    RunLock lock = RunLock.take(home.state(), conduct.clock());
    try {
      StoreContext context = StoreContext.open(home);
      DataSource database = context.database();
      Stores stores = Stores.writing(home, database, conduct.clock());
      return new Installation(home, conduct, Optional.of(lock), context, stores);
    } catch (RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /**
   * Opens a home to look something up; changes nothing but an outdated schema.
   *
   * @throws HeldByAnotherRun when the store is embedded and a run is using it
   */
  public static Installation reading(Home home, Conduct conduct) {
    StoreContext context = StoreContext.open(home);
    DataSource database = context.database();
    return new Installation(
        home, conduct, Optional.empty(), context, Stores.reading(home, database, conduct.clock()));
  }

  /** Fetches, archives, reads and records everything one job watches. */
  public JobReport harvest(JobDefinition job, Catalogue catalogue) throws JobExecutionException {
    return harvest(job, catalogue, conduct.clock().instant());
  }

  /** The same, going on with a run that was interrupted and began at {@code since}. */
  JobReport harvest(JobDefinition job, Catalogue catalogue, Instant since)
      throws JobExecutionException {
    RunTally tally = new RunTally(job.name(), conduct.listener());
    HarvestJob harvest =
        new HarvestJob(
            context::batch,
            stores,
            catalogue.vocabulary(),
            () -> reading(catalogue.vocabulary()),
            conduct,
            stop);
    if (!harvest.run(job, since, tally)) {
      tally.trouble("the job did not run to its end; the next run continues it");
    }
    return tally.report();
  }

  /** The addresses a harvest would ask for first; asks for none. */
  public List<FetchRequest> plan(JobDefinition job) {
    RunTally silent = new RunTally(job.name(), RunListener.NONE);
    try (Fetcher fetcher = stores.fetcher(conduct)) {
      return new Looking(fetcher, stores, conduct, silent, stop).plan(job);
    }
  }

  /** Asks sources once, outside a harvest. */
  public Scout scout(Vocabulary vocabulary) {
    return new Scout(
        new Fetcher(conduct.fetch(), conduct.clock(), stores.paces(), stores.ledger()),
        stores.archive(),
        conduct.clock(),
        new SourceReading(vocabulary));
  }

  /** Judges what is known at {@code now}; the same evidence gives the same verdict. */
  public Judged judge(Catalogue catalogue, Instant now) {
    return Judged.of(gathering, catalogue, now);
  }

  /**
   * Judges what is known now, writes down every step in the life of a series, and tells people what
   * changed.
   */
  public WatchReport watch(Catalogue catalogue) {
    return watch(catalogue, List.of());
  }

  /** The same, with findings about our own runs beside those about sources and series. */
  WatchReport watch(Catalogue catalogue, List<Finding> aboutRuns) {
    Instant now = conduct.clock().instant();
    Judged judged = judge(catalogue, now).with(aboutRuns);
    List<Transition> steps = new StateLedger(database(), conduct.clock()).record(judged.lives());
    Told told = alerts(catalogue).tell(judged.findings(), now);
    return new WatchReport(judged, steps, told);
  }

  /**
   * Publishes what is known now, as {@code jobs/publish.yml} says, and the release calendar, below
   * {@code output/}.
   */
  public List<Path> publish(Catalogue catalogue) {
    List<Path> files = new ArrayList<>(publishCalendar(catalogue));
    for (Publication publication : catalogue.publications().publications()) {
      Edition edition = edition(catalogue, publication, conduct.clock().instant());
      files.addAll(publish(edition, publication));
    }
    return files;
  }

  private List<Path> publishCalendar(Catalogue catalogue) {
    Instant now = conduct.clock().instant();
    try {
      return CalendarFiles.write(calendar(catalogue, now, DAYS_AHEAD), now, home.output());
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + home.output() + ": " + failed.getMessage(), failed);
    }
  }

  /**
   * The release calendar as known at {@code asOf}: what was expected, what was seen and when.
   *
   * @param ahead days to look ahead
   */
  public List<ReleaseEvent> calendar(Catalogue catalogue, Instant asOf, int ahead) {
    return ReleaseEvent.calendar(judge(catalogue, asOf).evidence(), catalogue.watch(), asOf, ahead);
  }

  /** Who tells people, over the incidents of this home. */
  public AlertDispatcher alerts(Catalogue catalogue) {
    return AlertDispatcher.open(
        catalogue.alerts(), catalogue, database(), home.root(), System.getenv());
  }

  private DataSource database() {
    return context.database();
  }

  /** Lays out for publication what is known at {@code asOf}. */
  public Edition edition(Catalogue catalogue, Publication publication, Instant asOf) {
    return edition(catalogue, publication, judge(catalogue, asOf), asOf);
  }

  /** Lays out for publication what is known at {@code asOf}, and was judged already. */
  public Edition edition(
      Catalogue catalogue, Publication publication, Judged judged, Instant asOf) {
    return new EditionAssembly(stores, catalogue).assemble(publication, judged, asOf);
  }

  /**
   * Writes the claims of a publication of one format, as known at {@code asOf}, to one file below
   * {@code output/}. Memory does not grow with their number: a workbook of more than {@value
   * #MOST_JUDGED} holds the claims alone, one of fewer all that {@link #publish} would.
   */
  public Exported export(
      Catalogue catalogue, Publication publication, Instant asOf, ExportProgress progress) {
    ClaimExport export = new ClaimExport(stores.vintages(), catalogue);
    Edition claims = export.edition(publication, asOf, progress);
    String format = publication.formats().get(0);
    long count = claims.claims().count();
    boolean judged = format.equals("xlsx") && count <= MOST_JUDGED;
    List<Path> files =
        judged
            ? publish(edition(catalogue, publication, asOf), publication)
            : write(claims, List.of(Formats.ofClaims(format)));
    return new Exported(files.get(0), count, judged);
  }

  /**
   * Writes an edition in the formats of its publication.
   *
   * @return the files written, in the order of the formats
   */
  public List<Path> publish(Edition edition, Publication publication) {
    return write(edition, Formats.named(publication.formats()));
  }

  private List<Path> write(Edition edition, List<EditionWriter> writers) {
    try {
      Files.createDirectories(home.output());
      List<Path> files = new ArrayList<>();
      for (EditionWriter writer : writers) {
        files.addAll(writer.write(edition, home.output()));
      }
      return files;
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + home.output() + ": " + failed.getMessage(), failed);
    }
  }

  /**
   * Writes what changed between two editions of one publication, as a workbook.
   *
   * @return the file, below {@code output/}
   */
  public Path compare(Edition before, Edition after) {
    try {
      Files.createDirectories(home.output());
      return new ComparisonWriter().write(before, after, home.output());
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + home.output() + ": " + failed.getMessage(), failed);
    }
  }

  /**
   * What belongs to the evidence of a subject.
   *
   * @param subject a publication of {@code jobs/publish.yml}, a source, or else a pattern of series
   *     and of subjects of findings
   */
  public Publication evidence(Catalogue catalogue, String subject) {
    return new EvidencePacking(stores).wanted(catalogue, subject);
  }

  /**
   * Packs the pages, claims, findings and calendar of some series into one file.
   *
   * @param wanted which series, and subjects of findings
   * @param asOf nothing first seen later is in it
   * @param key signs the pack when there is one
   * @param target where to
   * @throws IllegalArgumentException when nothing is held about them
   */
  public Path pack(
      Catalogue catalogue, Publication wanted, Instant asOf, Optional<PackKey> key, Path target)
      throws IOException {
    return new EvidencePacking(stores).pack(edition(catalogue, wanted, asOf), wanted, key, target);
  }

  /** Checks every figure held against the bytes it is said to stand in. */
  public EvidenceCheck.Result checkEvidence(Catalogue catalogue) {
    return new EvidenceCheck(stores, reading(catalogue.vocabulary()), catalogue.sources()).check();
  }

  /** Reads the archive again, without any network, and says what that would change. */
  public Replayed lookAgain(Catalogue catalogue) {
    return replay(catalogue).look();
  }

  /** The same, and lets what the present readers find count, beside what older ones found. */
  public Replayed readAgain(Catalogue catalogue) {
    return replay(catalogue).count();
  }

  private Replay replay(Catalogue catalogue) {
    return new Replay(stores, catalogue, conduct, home.state());
  }

  /** Figures nobody published that follow from those of one page and stage, each marked so. */
  public List<Derived> derived(Catalogue catalogue) {
    return new Arithmetic(stores, conduct.clock().instant()).derived(catalogue.sources());
  }

  /** How many documents stand as only an older version of the readers read them. */
  public long outdated(Catalogue catalogue) {
    UnreadIssues unread = new UnreadIssues(stores);
    return catalogue.sources().stream().mapToLong(unread::outdated).sum();
  }

  /** The store of claims. */
  public VintageStore vintages() {
    return stores.vintages();
  }

  /** Every run of every job. */
  public RunHistory history() {
    return new RunHistory(database());
  }

  /**
   * The jobs, to be run for real and written down in the history.
   *
   * @param schedule what should run when, where a schedule is in force; a run that was missed is
   *     then told by the watch
   */
  public JobRuns jobs(Catalogue catalogue, Optional<Crontab> schedule) {
    return new JobRuns(this, catalogue, conduct.clock(), schedule);
  }

  /** The archive of bytes. */
  public SnapshotArchive archive() {
    return stores.archive();
  }

  /** Every look at an address. */
  public FetchLedger ledger() {
    return stores.ledger();
  }

  /** Asks a run under way to end after the item at hand. Safe for any thread. */
  public void stop() {
    stop.raise();
    context.hurry();
  }

  /** What reads with these words; lexicons are large, so it is made once and not for every job. */
  private IssueReading reading(Vocabulary vocabulary) {
    return readers.computeIfAbsent(vocabulary, words -> new IssueReading(stores.archive(), words));
  }

  boolean isStopping() {
    return stop.isRaised();
  }

  /** Closes all of it, in this order, even where a part fails: the next run needs the lock. */
  @Override
  public void close() {
    try {
      closeStores();
    } finally {
      lock.ifPresent(RunLock::close);
    }
  }

  private void closeStores() {
    try (context) {
      stores.close();
    }
  }
}
