package org.lacuna.detect;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which pages a publisher's lists no longer link to. A list shows its newest items and lets old
 * ones go at its end; an item was taken out when one that stood behind it is still there.
 */
public final class Unlinked {

  private final Map<String, ListReading> last = new HashMap<>();
  private final Map<String, Instant> since = new LinkedHashMap<>();

  private Unlinked() {}

  /**
   * Pages that were taken out, and since when, in the order in which they went.
   *
   * @param readings readings of all list pages of one source, oldest first
   */
  public static Map<String, Instant> of(Collection<ListReading> readings) {
    Unlinked unlinked = new Unlinked();
    readings.forEach(unlinked::add);
    unlinked.last.values().forEach(list -> unlinked.since.keySet().removeAll(list.items()));
    return Map.copyOf(unlinked.since);
  }

  private void add(ListReading now) {
    ListReading before = last.put(now.address(), now);
    if (before != null) {
      takenOut(before.items(), now.items()).forEach(item -> since.put(item, now.at()));
    }
    now.items().forEach(since::remove);
  }

  private static List<String> takenOut(List<String> before, List<String> now) {
    Set<String> standing = new HashSet<>(now);
    int end = before.size();
    while (end > 0 && !standing.contains(before.get(end - 1))) {
      end--;
    }
    return before.subList(0, end).stream().filter(item -> !standing.contains(item)).toList();
  }
}
