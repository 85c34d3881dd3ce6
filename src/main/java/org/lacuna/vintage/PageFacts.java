package org.lacuna.vintage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the store knows before a vintage is recorded.
 *
 * @param vintages trusted readings of the page, in any order
 * @param onPage facts of the page, all figures, in any order
 * @param elsewhere facts of the same source's other pages about the vintage's figures
 */
record PageFacts(List<Reading> vintages, List<Fact> onPage, List<Fact> elsewhere) {

  /** One trusted reading. */
  record Reading(long extraction, Instant captured, String digest) {}

  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Reading::captured).thenComparingLong(Reading::extraction);

  Map<Slot, List<Fact>> elsewhereBySlot() {
    return elsewhere.stream().collect(Collectors.groupingBy(Fact::slot));
  }

  Optional<Reading> lastBefore(Instant moment) {
    return vintages.stream().filter(r -> r.captured().isBefore(moment)).max(ORDER);
  }

  boolean hasReadingAt(Instant moment) {
    return vintages.stream().anyMatch(r -> r.captured().equals(moment));
  }

  /** The reading that counts at the first capture after {@code moment}. */
  Optional<Reading> nextAfter(Instant moment) {
    Optional<Instant> next =
        vintages.stream()
            .map(Reading::captured)
            .filter(moment::isBefore)
            .min(Comparator.naturalOrder());
    return next.flatMap(at -> vintages.stream().filter(r -> r.captured().equals(at)).max(ORDER));
  }
}
