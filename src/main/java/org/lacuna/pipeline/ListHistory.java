package org.lacuna.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.ListReading;
import org.lacuna.fetch.ListPages;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/**
 * What the list pages of a source led to lately, read from their archived copies. For one thread.
 */
final class ListHistory {

  /** Pages that went from a list longer ago are no longer followed up. */
  private static final Duration LATELY = Duration.ofDays(90);

  private final SnapshotArchive archive;
  private final Map<String, List<String>> read = new HashMap<>();

  ListHistory(SnapshotArchive archive) {
    this.archive = archive;
  }

  /** Each list page of the source when it differed from before, oldest first. */
  List<ListReading> of(SourceDefinition source, Instant now) {
    List<ListReading> readings = new ArrayList<>();
    Map<String, String> last = new HashMap<>();
    for (Snapshot copy : archive.listsOf(source.id(), now.minus(LATELY))) {
      String address = copy.address().toString();
      if (!copy.digest().equals(last.put(address, copy.digest()))) {
        access(source, copy)
            .map(access -> items(access, copy))
            .map(items -> new ListReading(source.id(), address, copy.capturedAt(), items))
            .ifPresent(readings::add);
      }
    }
    return readings;
  }

  private static Optional<Access> access(SourceDefinition source, Snapshot copy) {
    List<Access> lists =
        source.access().stream().filter(access -> access.kind() == Access.Kind.LIST).toList();
    return lists.stream()
        .filter(access -> access.address().equals(copy.address()))
        .findFirst()
        .or(() -> lists.stream().findFirst());
  }

  private List<String> items(Access access, Snapshot copy) {
    return read.computeIfAbsent(
        copy.digest() + " " + copy.address() + " " + access.items(),
        known ->
            ListPages.read(access, archive.answeredFrom(copy), archive.body(copy)).items().stream()
                .map(Object::toString)
                .toList());
  }
}
