package org.lacuna.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Recognition;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.ListPage;
import org.lacuna.fetch.ListPages;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * Looks at every address of a job and archives what comes: first the addresses its sources name,
 * then, round after round, what their list pages and pages lead to. For one thread.
 */
final class Looking {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");
  private static final Recognition ANY =
      new Recognition(Optional.empty(), List.of(), Optional.empty());

  private final Fetcher fetcher;
  private final SnapshotArchive archive;
  private final FetchLedger ledger;
  private final InstantSource clock;
  private final RunTally tally;
  private final StopFlag stop;
  private final Set<URI> seen = new LinkedHashSet<>();
  private final Map<FetchRequest, Lead> leads = new LinkedHashMap<>();
  private final List<FetchRequest> nextRound = new ArrayList<>();

  /** How an address came to be looked at. */
  private record Lead(SourceDefinition source, Access access, Role role, int listPage) {}

  private enum Role {
    NAMED,
    LIST,
    ITEM,
    ATTACHMENT
  }

  Looking(
      Fetcher fetcher,
      SnapshotArchive archive,
      FetchLedger ledger,
      InstantSource clock,
      RunTally tally,
      StopFlag stop) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.ledger = ledger;
    this.clock = clock;
    this.tally = tally;
    this.stop = stop;
  }

  /**
   * Looks at everything a job watches, or until the run is asked to stop.
   *
   * @param since addresses that answered after this instant are not asked again: the start of a run
   *     that was interrupted
   */
  void look(JobDefinition job, Instant since) throws InterruptedException {
    job.sources().stream().filter(this::isWatched).forEach(this::nameAddresses);
    Set<URI> answered = answeredSince(job, since);
    while (!nextRound.isEmpty() && !stop.isRaised()) {
      List<FetchRequest> round = List.copyOf(nextRound);
      nextRound.clear();
      List<FetchRequest> open =
          round.stream().filter(request -> !isAnswered(request, answered)).toList();
      tally.expect(open.size());
      fetcher.fetchAll(open, this::take, stop::isRaised);
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
    for (Access access : source.access()) {
      Role role = access.kind() == Access.Kind.LIST ? Role.LIST : Role.NAMED;
      add(access.address(), new Lead(source, access, role, 1));
    }
  }

  private void add(URI address, Lead lead) {
    if (seen.add(address)) {
      FetchRequest request = request(address, lead);
      leads.put(request, lead);
      nextRound.add(request);
    }
  }

  private FetchRequest request(URI address, Lead lead) {
    Recognition recognition =
        lead.role() == Role.NAMED || lead.role() == Role.ITEM ? lead.source().recognition() : ANY;
    Connection connection = lead.source().connection();
    return new FetchRequest(
        lead.source().id(), address, archive.conditionsFor(address), recognition, connection);
  }

  // A list page must be read again after an interruption: what it led to is not stored.
  private boolean isAnswered(FetchRequest request, Set<URI> answered) {
    return answered.contains(request.address()) && lead(request).role() != Role.LIST;
  }

  private Set<URI> answeredSince(JobDefinition job, Instant since) {
    Set<URI> answered = new LinkedHashSet<>();
    for (SourceDefinition source : job.sources()) {
      for (Attempt attempt : ledger.ofSource(source.id(), since)) {
        if (EvidenceGathering.outcome(attempt).isAnswer()) {
          answered.add(attempt.address());
        }
      }
    }
    return answered;
  }

  private Lead lead(FetchRequest request) {
    return Optional.ofNullable(leads.get(request)).orElseThrow();
  }

  private void take(FetchOutcome outcome) {
    Lead lead = lead(outcome.request());
    keep(lead, outcome);
    tally.looked(outcome);
    follow(lead, outcome);
  }

  private void keep(Lead lead, FetchOutcome outcome) {
    Optional<Exchange> exchange = outcome.exchange();
    if (exchange.isEmpty()) {
      return;
    }
    if (isPage(outcome) && lead.role() != Role.LIST) {
      archive.add(lead.source().id(), exchange.get());
    } else {
      archive.addEvidence(lead.source().id(), exchange.get());
    }
  }

  private static boolean isPage(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Fetched
        || outcome instanceof FetchOutcome.Unchanged
        || outcome instanceof FetchOutcome.Moved;
  }

  private void follow(Lead lead, FetchOutcome outcome) {
    if (!hasNewBody(outcome)) {
      return;
    }
    Exchange exchange = outcome.exchange().orElseThrow();
    if (lead.role() == Role.LIST) {
      followList(lead, exchange);
    } else if (lead.access().attachments() && lead.role() != Role.ATTACHMENT) {
      Lead attachment = new Lead(lead.source(), lead.access(), Role.ATTACHMENT, 0);
      ListPages.attachments(exchange).forEach(address -> add(address, attachment));
    }
  }

  private static boolean hasNewBody(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Moved;
  }

  private void followList(Lead lead, Exchange exchange) {
    ListPage page = ListPages.read(lead.access(), exchange);
    Lead item = new Lead(lead.source(), lead.access(), Role.ITEM, 0);
    page.items().stream().filter(this::isDue).forEach(address -> add(address, item));
    if (page.next().isEmpty()) {
      return;
    }
    if (lead.listPage() < lead.access().maxPages()) {
      add(
          page.next().get(),
          new Lead(lead.source(), lead.access(), Role.LIST, lead.listPage() + 1));
    } else {
      tally.trouble(
          lead.source().id()
              + ": the list goes on after "
              + lead.access().maxPages()
              + " pages; what follows was not looked at");
    }
  }

  private boolean isDue(URI address) {
    Optional<Snapshot> newest = archive.newest(address);
    return newest.isEmpty()
        || RevisitRule.isDue(
            archive.first(address).orElse(newest.get()).capturedAt(),
            newest.get().capturedAt(),
            clock.instant());
  }
}
