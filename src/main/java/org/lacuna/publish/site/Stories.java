package org.lacuna.publish.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Gap;
import org.lacuna.publish.Headline;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** Tells the series of an edition one after the other, holding the claims of one at a time. */
final class Stories {

  /** Takes one series with its claims in the order of the edition. */
  @FunctionalInterface
  interface Listener {
    /** Called once for each series. */
    void take(SeriesStory story, List<Claim> claims) throws IOException;
  }

  private final Map<SeriesKey, SeriesEntry> entries = new HashMap<>();
  private final Map<SeriesKey, Map<ReferencePeriod, Shorthand>> gaps = new HashMap<>();
  private final Set<SeriesKey> told = new HashSet<>();
  private final Edition edition;

  private Stories(Edition edition) {
    this.edition = edition;
    edition.series().forEach(entry -> entries.put(entry.key(), entry));
    for (Gap gap : edition.gaps()) {
      gaps.computeIfAbsent(gap.series(), key -> new HashMap<>()).put(gap.period(), gap.why());
    }
  }

  /**
   * Tells every series of the edition once: those with claims in the order of the claims, then the
   * others.
   */
  static void tell(Edition edition, Listener listener) throws IOException {
    new Stories(edition).tell(listener);
  }

  private void tell(Listener listener) throws IOException {
    try (Stream<Claim> claims = edition.claims().open()) {
      List<Claim> block = new ArrayList<>();
      for (Iterator<Claim> all = claims.iterator(); all.hasNext(); ) {
        Claim next = all.next();
        if (!block.isEmpty() && !key(block.get(0)).equals(key(next))) {
          tell(key(block.get(0)), block, listener);
          block = new ArrayList<>();
        }
        block.add(next);
      }
      if (!block.isEmpty()) {
        tell(key(block.get(0)), block, listener);
      }
    }
    for (SeriesEntry entry : edition.series()) {
      if (!told.contains(entry.key())) {
        tell(entry.key(), List.of(), listener);
      }
    }
  }

  private void tell(SeriesKey key, List<Claim> claims, Listener listener) throws IOException {
    SeriesEntry entry = entries.get(key);
    if (entry == null || !told.add(key)) {
      throw new IllegalArgumentException(
          "claims must be sorted by series, and each series listed; '" + key + "' is not");
    }
    Map<ReferencePeriod, Shorthand> reasons = gaps.getOrDefault(key, Map.of());
    listener.take(new SeriesStory(entry, headlines(claims), reasons), claims);
  }

  private static NavigableMap<ReferencePeriod, Headline> headlines(List<Claim> claims) {
    NavigableMap<ReferencePeriod, List<Claim>> byPeriod = new TreeMap<>();
    for (Claim claim : claims) {
      byPeriod.computeIfAbsent(claim.observation().period(), p -> new ArrayList<>(1)).add(claim);
    }
    NavigableMap<ReferencePeriod, Headline> headlines = new TreeMap<>();
    byPeriod.forEach((period, about) -> headlines.put(period, new Headline(about)));
    return headlines;
  }

  private static SeriesKey key(Claim claim) {
    return claim.observation().key();
  }
}
