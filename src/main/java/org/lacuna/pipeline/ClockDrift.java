package org.lacuna.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * Holds our clock against those of the servers we ask: each answer carries the time it was sent. A
 * single server may be wrong about it, half of them are not.
 */
final class ClockDrift {

  /** Servers round to seconds and keep answers for a while; a clock that matters is off by more. */
  private static final Duration TOLERATED = Duration.ofMinutes(15);

  private ClockDrift() {}

  /**
   * How far our clock was ahead of that of each server, negative when behind: one answer of each
   * host, the newest page of a source.
   *
   * @param from only answers since then
   */
  static List<Duration> ahead(
      SnapshotArchive archive, List<SourceDefinition> sources, Instant from) {
    Set<String> hosts = new HashSet<>();
    return sources.stream()
        .flatMap(source -> source.access().stream())
        .map(Access::address)
        .filter(address -> hosts.add(String.valueOf(address.getHost())))
        .flatMap(address -> ahead(archive, address, from).stream())
        .toList();
  }

  private static Optional<Duration> ahead(SnapshotArchive archive, URI address, Instant from) {
    return archive
        .newest(address)
        .filter(page -> page.kind() != Snapshot.Kind.ARCHIVE_CAPTURE)
        .filter(page -> !page.capturedAt().isBefore(from))
        .flatMap(
            page -> archive.sentAt(page).map(sent -> Duration.between(sent, page.capturedAt())));
  }

  /** The drift that half of the servers agree on; empty when it is small, or nobody tells. */
  static Optional<Duration> of(List<Duration> ahead) {
    List<Duration> sorted = ahead.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get((sorted.size() - 1) / 2))
            .filter(middle -> middle.abs().compareTo(TOLERATED) > 0);
  }

  static String words(Duration drift) {
    Duration size = drift.abs();
    return "%dh %02dm %s"
        .formatted(size.toHours(), size.toMinutesPart(), drift.isNegative() ? "behind" : "ahead");
  }
}
