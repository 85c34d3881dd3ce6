package org.lacuna.vintage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
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

  /** The reading that counts at each capture after {@code moment}, in order of capture. */
  Collection<Reading> after(Instant moment) {
    SortedMap<Instant, Reading> counting = new TreeMap<>();
    vintages.stream()
        .filter(r -> r.captured().isAfter(moment))
        .forEach(r -> counting.merge(r.captured(), r, BinaryOperator.maxBy(ORDER)));
    return counting.values();
  }
}
