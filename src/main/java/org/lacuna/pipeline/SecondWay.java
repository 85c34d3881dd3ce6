package org.lacuna.pipeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.wayback.ArchiveLook;
import org.lacuna.fetch.wayback.Wayback;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * The second way of looking: what failed at its publisher is looked up in a public web archive and
 * kept with the archive's own capture time; what was looked at, it is asked to capture. Does what
 * its settings allow, by default nothing. For one thread.
 */
final class SecondWay {

  private final Wayback wayback;
  private final SnapshotArchive archive;
  private final Queue<Noted> noted = new ArrayDeque<>();

  /** A look to be taken further, without its bytes. */
  private record Noted(Lead lead, FetchRequest request, boolean failed) {}

  SecondWay(Wayback wayback, SnapshotArchive archive) {
    this.wayback = wayback;
    this.archive = archive;
  }

  /** Takes note of an outcome that is to be taken further. */
  void note(Lead lead, FetchOutcome outcome) {
    boolean failed = isFailure(outcome);
    if (wayback.isOn() && (failed || outcome instanceof FetchOutcome.Fetched)) {
      noted.add(new Noted(lead, outcome.request(), failed));
    }
  }

  /** Goes the second way for all that was noted, or until asked to stop. */
  void run(StopFlag stop) {
    for (Noted next = noted.poll(); next != null && !stop.isRaised(); next = noted.poll()) {
      if (next.failed()) {
        lookAgain(next.lead(), next.request());
      }
      wayback.witness(next.lead().address());
    }
  }

  /** Whether a page failed of itself; where we are told to keep out, we do not go round. */
  private static boolean isFailure(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Blocked
        || outcome instanceof FetchOutcome.Vanished
        || outcome instanceof FetchOutcome.SoftMissing
        || outcome instanceof FetchOutcome.Unreachable;
  }

  private void lookAgain(Lead lead, FetchRequest failed) {
    Instant held = held(lead).map(Snapshot::capturedAt).orElse(Instant.MIN);
    if (wayback.lookAgain(failed, held) instanceof ArchiveLook.Seen seen) {
      keep(lead, seen);
    }
  }

  private Optional<Snapshot> held(Lead lead) {
    return lead.isList() ? archive.newestList(lead.address()) : archive.newest(lead.address());
  }

  /** An old list leads to nothing new: it is kept as proof only. */
  private void keep(Lead lead, ArchiveLook.Seen seen) {
    String source = lead.source().id();
    if (lead.isList()) {
      archive.addEvidence(source, seen.exchange());
    } else {
      archive.addArchiveCapture(
          source, lead.address(), seen.capture().capturedAt(), seen.exchange());
    }
  }
}
