package org.lacuna.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Unlinked;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.ListPage;
import org.lacuna.fetch.ListPages;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * What an answer leads to: the items and the next page of a list, the files a page links to. An
 * unchanged page leads where the copy we hold leads, for what it links to may have changed.
 */
final class Following {

  /** How long after a page its files are asked for again, should they not have come. */
  private static final Duration LATELY = Duration.ofDays(7);

  private final SnapshotArchive archive;
  private final ListHistory lists;
  private final InstantSource clock;
  private final RunTally tally;

  Following(SnapshotArchive archive, InstantSource clock, RunTally tally) {
    this.archive = archive;
    this.lists = new ListHistory(archive);
    this.clock = clock;
    this.tally = tally;
  }

  /** A page as it lies before us. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes of the page; never compared
  private record Page(URI self, byte[] body) {}

  List<Lead> after(Lead lead, FetchOutcome outcome) {
    if (!lead.leadsOn()) {
      return List.of();
    }
    return page(lead, outcome)
        .map(page -> lead.isList() ? ofList(lead, page) : ofPage(lead, page))
        .orElse(List.of());
  }

  private Optional<Page> page(Lead lead, FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Unchanged) {
      return held(lead).map(copy -> new Page(archive.answeredFrom(copy), archive.body(copy)));
    }
    boolean came = outcome instanceof FetchOutcome.Fetched || outcome instanceof FetchOutcome.Moved;
    return came
        ? outcome.exchange().map(answer -> new Page(answer.address(), answer.body()))
        : Optional.empty();
  }

  private Optional<Snapshot> held(Lead lead) {
    return lead.isList() ? archive.newestList(lead.address()) : archive.newest(lead.address());
  }

  private List<Lead> ofPage(Lead lead, Page page) {
    return ListPages.attachments(page.self(), page.body()).stream()
        .filter(this::isDue)
        .map(file -> lead.to(Lead.Role.ATTACHMENT, file))
        .toList();
  }

  private List<Lead> ofList(Lead lead, Page page) {
    ListPage list = ListPages.read(lead.access(), page.self(), page.body());
    List<Lead> leads = new ArrayList<>();
    list.items().stream()
        .map(item -> lead.to(Lead.Role.ITEM, item))
        .filter(item -> isDue(item.address()) || isHalfFollowed(item))
        .forEach(leads::add);
    unlinked(lead.source()).forEach(item -> leads.add(lead.to(Lead.Role.ITEM, item)));
    if (list.next() instanceof ListPage.Next.Cut cut) {
      incomplete(lead, cut.reason());
    } else if (list.next() instanceof ListPage.Next.Page next) {
      following(lead, next.address()).ifPresent(leads::add);
    }
    return leads;
  }

  /** A run may have ended between a page and the files it links to; they are still to be had. */
  private boolean isHalfFollowed(Lead item) {
    return item.bringsAttachments()
        && archive
            .newest(item.address())
            .filter(copy -> copy.capturedAt().isAfter(clock.instant().minus(LATELY)))
            .filter(this::linksToWhatIsNotHeld)
            .isPresent();
  }

  private boolean linksToWhatIsNotHeld(Snapshot copy) {
    return ListPages.attachments(archive.answeredFrom(copy), archive.body(copy)).stream()
        .anyMatch(file -> archive.newest(file).isEmpty());
  }

  /** Pages that were taken out of the list are looked at all the same: do they still answer? */
  private List<URI> unlinked(SourceDefinition source) {
    return Unlinked.of(lists.of(source, clock.instant())).entrySet().stream()
        .filter(page -> isOpen(URI.create(page.getKey()), page.getValue()))
        .map(page -> URI.create(page.getKey()))
        .sorted()
        .toList();
  }

  private boolean isOpen(URI address, Instant since) {
    return archive
        .newest(address)
        .map(copy -> copy.capturedAt().isBefore(since) || isDue(address))
        .orElse(false);
  }

  private Optional<Lead> following(Lead lead, URI next) {
    if (lead.listPage() < lead.access().maxPages()) {
      return Optional.of(lead.to(Lead.Role.LIST, next));
    }
    incomplete(lead, "the list goes on after " + lead.access().maxPages() + " pages");
    return Optional.empty();
  }

  /** A next page that was looked at before: what should stand there was not seen. */
  void leadsBack(Lead next) {
    incomplete(next, "the list leads back to this page instead of on");
  }

  private void incomplete(Lead lead, String reason) {
    tally.trouble(
        "%s: %s: incomplete: %s; what follows was not looked at"
            .formatted(lead.source().id(), lead.address(), reason));
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
