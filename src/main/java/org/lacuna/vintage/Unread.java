package org.lacuna.vintage;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.snapshot.Snapshot;

/** Which snapshots are still to be read. */
final class Unread {

  private Unread() {}

  static List<Snapshot> of(List<Snapshot> snapshots, List<Extraction> readings, String extractor) {
    Set<Capture> read =
        readings.stream()
            .filter(reading -> reading.extractor().equals(extractor))
            .map(Extraction::capture)
            .collect(Collectors.toSet());
    List<Snapshot> unread = new ArrayList<>(changed(snapshots));
    unread.removeIf(snapshot -> read.contains(Capture.of(snapshot)));
    return unread;
  }

  /** Those whose bytes are not those of the capture before at the same address. */
  private static List<Snapshot> changed(List<Snapshot> snapshots) {
    Map<URI, String> last = new HashMap<>();
    List<Snapshot> inOrder = new ArrayList<>(snapshots);
    inOrder.removeIf(snapshot -> snapshot.kind() == Snapshot.Kind.EVIDENCE);
    inOrder.sort(Comparator.comparing(Snapshot::capturedAt));
    inOrder.removeIf(s -> s.digest().equals(last.put(s.address(), s.digest())));
    return inOrder;
  }
}
