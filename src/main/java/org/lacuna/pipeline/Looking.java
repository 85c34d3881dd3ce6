package org.lacuna.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Recognition;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.wayback.Wayback;
import org.lacuna.snapshot.Draft;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.Snapshot.Kind;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * Looks at every address of a job and archives what comes: first the addresses its sources name,
 * then, round after round, what their list pages and pages lead to. What failed is looked at by the
 * second way after its round. For one thread.
 */
final class Looking {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");
  private static final Recognition ANY =
      new Recognition(Optional.empty(), List.of(), Optional.empty());

  private final Fetcher fetcher;
  private final SnapshotArchive archive;
  private final InstantSource clock;
  private final RunTally tally;
  private final StopFlag stop;
  private final Following following;
  private final SecondWay secondWay;
  private final Set<URI> seen = new LinkedHashSet<>();

  /** By address, since none is asked twice. Read by the threads that fetch while this one adds. */
  private final Map<URI, Lead> leads = new ConcurrentHashMap<>();

  private final List<FetchRequest> nextRound = new ArrayList<>();

  /** An outcome, composed for the archive where a server answered. */
  private record Looked(FetchOutcome outcome, Optional<Draft> draft) {}

  Looking(Fetcher fetcher, Stores stores, Conduct conduct, RunTally tally, StopFlag stop) {
    this.fetcher = fetcher;
    this.archive = stores.archive();
    this.clock = conduct.clock();
    this.tally = tally;
    this.stop = stop;
    this.following = new Following(archive, clock, tally);
    this.secondWay =
        new SecondWay(new Wayback(conduct.wayback(), fetcher, stores.ledger(), clock), archive);
  }

  /**
   * Looks at everything a job watches, or until the run is asked to stop.
   *
   * @param since what was archived after this instant is not asked for again: the start of a run
   *     that was interrupted
   */
  void look(JobDefinition job, Instant since) throws InterruptedException {
    job.sources().stream().filter(this::isWatched).forEach(this::nameAddresses);
    while (!nextRound.isEmpty() && !stop.isRaised()) {
      List<FetchRequest> round = List.copyOf(nextRound);
      nextRound.clear();
      List<FetchRequest> open =
          round.stream().filter(request -> !isArchived(request, since)).toList();
      tally.expect(open.size());
      fetcher.fetchAll(open, this::prepared, this::take, stop::isRaised);
      secondWay.run(stop);
    }
  }

  /** The addresses a run would ask for, before any list page is read. */
  List<FetchRequest> plan(JobDefinition job) {
    job.sources().stream().filter(this::isWatched).forEach(this::nameAddresses);
    return List.copyOf(nextRound);
  }

  private boolean isWatched(SourceDefinition source) {
    return source.life().isWatchedOn(clock.instant().atZone(PUBLISHERS).toLocalDate());
  }

  private void nameAddresses(SourceDefinition source) {
    source.access().forEach(access -> add(Lead.named(source, access)));
  }

  private void add(Lead lead) {
    if (seen.add(lead.address())) {
      FetchRequest request = request(lead);
      leads.put(request.address(), lead);
      nextRound.add(request);
    } else if (lead.isList() && !isFirstPage(lead)) {
      following.leadsBack(lead);
    }
  }

  /** Some lists begin anew behind their end: all of them has been seen then. */
  private static boolean isFirstPage(Lead list) {
    return list.address().equals(list.access().address());
  }

  private FetchRequest request(Lead lead) {
    boolean page = lead.role() == Lead.Role.NAMED || lead.role() == Lead.Role.ITEM;
    return new FetchRequest(
        lead.source().id(),
        lead.address(),
        archive.conditionsFor(lead.address()),
        page ? lead.source().recognition() : ANY,
        lead.source().connection());
  }

  // Asked of the archive and not of the ledger: a process killed between the two has the answer in
  // the ledger alone. What a list or a page leads to is not stored, so both are asked again.
  private boolean isArchived(FetchRequest request, Instant since) {
    return !lead(request).leadsOn()
        && archive.newest(request.address()).filter(page -> isAnswer(page, since)).isPresent();
  }

  private boolean isAnswer(Snapshot page, Instant since) {
    return page.kind() != Kind.ARCHIVE_CAPTURE
        && !page.capturedAt().isBefore(since)
        // what a clock of the future archived would keep us from looking until then
        && !page.capturedAt().isAfter(clock.instant());
  }

  private Lead lead(FetchRequest request) {
    return Optional.ofNullable(leads.get(request.address())).orElseThrow();
  }

  private Looked prepared(FetchOutcome outcome, Attempt entry) {
    Lead lead = lead(outcome.request());
    return new Looked(
        outcome,
        outcome
            .exchange()
            .map(
                answer ->
                    archive.prepare(
                        lead.source().id(), kind(lead, outcome), answer, entry.digest())));
  }

  private static Kind kind(Lead lead, FetchOutcome outcome) {
    if (!outcome.isPage()) {
      return Kind.EVIDENCE;
    }
    return lead.isList() ? Kind.LIST : Kind.RESPONSE;
  }

  private void take(List<Looked> come) {
    archive.addAll(come.stream().flatMap(looked -> looked.draft().stream()).toList());
    come.forEach(looked -> take(looked.outcome()));
  }

  private void take(FetchOutcome outcome) {
    Lead lead = lead(outcome.request());
    tally.looked(outcome);
    secondWay.note(lead, outcome);
    following.after(lead, outcome).forEach(this::add);
  }
}
