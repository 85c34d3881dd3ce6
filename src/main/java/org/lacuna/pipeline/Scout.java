package org.lacuna.pipeline;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.fetch.Conditions;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.ListPages;
import org.lacuna.pipeline.VisitJudgement.Asked;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * Asks sources once, outside a harvest: whole pages, whatever is held of them. As polite as a
 * harvest, every look in the ledger, every answer in the archive as evidence; but nothing is
 * recorded of what is read. For one thread.
 */
public final class Scout implements AutoCloseable {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  private final Fetcher fetcher;
  private final SnapshotArchive archive;
  private final InstantSource clock;
  private final SourceReading reader;
  private final Map<FetchRequest, Lead> leads = new LinkedHashMap<>();
  private final Map<FetchRequest, Asked> asked = new HashMap<>();
  private final List<FetchRequest> nextRound = new ArrayList<>();

  private enum Role {
    NAMED,
    LIST,
    ITEM,
    ATTACHMENT
  }

  private record Lead(SourceDefinition source, Access access, Role role) {}

  Scout(Fetcher fetcher, SnapshotArchive archive, InstantSource clock, SourceReading reader) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.clock = clock;
    this.reader = reader;
  }

  /**
   * Asks every address that the definitions name, of each list the first item, and of each page the
   * first attachment where attachments are wanted.
   *
   * @param told called after every look
   * @return one for each source, in their order; for one that ended without asking
   */
  public List<Visit> visit(List<SourceDefinition> sources, Consumer<FetchOutcome> told)
      throws InterruptedException {
    sources.stream().filter(this::isWatched).forEach(this::nameAddresses);
    while (!nextRound.isEmpty()) {
      List<FetchRequest> round = List.copyOf(nextRound);
      nextRound.clear();
      fetcher.fetchAll(
          round,
          outcome -> {
            take(outcome);
            told.accept(outcome);
          });
    }
    return sources.stream().map(this::judge).toList();
  }

  /** Asks one address of which nothing is known yet. */
  public FetchOutcome look(String source, URI address) {
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                source, address, Conditions.NONE, Recognition.ANY_PAGE, Connection.USUAL));
    keep(source, outcome);
    return outcome;
  }

  /** How many addresses are known to be asked so far. */
  public int known() {
    return leads.size();
  }

  private boolean isWatched(SourceDefinition source) {
    return source.life().isWatchedOn(clock.instant().atZone(PUBLISHERS).toLocalDate());
  }

  private void nameAddresses(SourceDefinition source) {
    for (Access access : source.access()) {
      Role role = access.kind() == Access.Kind.LIST ? Role.LIST : Role.NAMED;
      add(access.address(), new Lead(source, access, role));
    }
  }

  private void add(URI address, Lead lead) {
    boolean page = lead.role() == Role.NAMED || lead.role() == Role.ITEM;
    FetchRequest request =
        new FetchRequest(
            lead.source().id(),
            address,
            Conditions.NONE,
            page ? lead.source().recognition() : Recognition.ANY_PAGE,
            lead.source().connection());
    if (leads.put(request, lead) == null) {
      nextRound.add(request);
    }
  }

  private void take(FetchOutcome outcome) {
    Lead lead = Optional.ofNullable(leads.get(outcome.request())).orElseThrow();
    keep(lead.source().id(), outcome);
    asked.put(
        outcome.request(),
        new Asked(lead.access(), lead.role() == Role.LIST, lead.role() == Role.NAMED, outcome));
    if (outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Moved) {
      follow(lead, outcome.exchange().orElseThrow());
    }
  }

  private void keep(String source, FetchOutcome outcome) {
    outcome.exchange().ifPresent(exchange -> archive.addEvidence(source, exchange));
  }

  private void follow(Lead lead, Exchange exchange) {
    if (lead.role() == Role.LIST) {
      first(
          ListPages.read(lead.access(), exchange.address(), exchange.body()).items(),
          lead,
          Role.ITEM);
    } else if (lead.access().attachments() && lead.role() != Role.ATTACHMENT) {
      first(ListPages.attachments(exchange.address(), exchange.body()), lead, Role.ATTACHMENT);
    }
  }

  private void first(List<URI> addresses, Lead from, Role role) {
    addresses.stream()
        .findFirst()
        .ifPresent(address -> add(address, new Lead(from.source(), from.access(), role)));
  }

  private Visit judge(SourceDefinition source) {
    if (!isWatched(source)) {
      String reason = source.life().reason().orElse("");
      return new Visit(source, Visit.Answer.ENDED, List.of(reason), List.of());
    }
    // Answers come in any order; told in the order in which they were asked for.
    List<Asked> answers =
        leads.keySet().stream()
            .filter(request -> request.source().equals(source.id()))
            .map(request -> Optional.ofNullable(asked.get(request)).orElseThrow())
            .toList();
    return VisitJudgement.of(source, answers, reader);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
