package org.lacuna.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.publish.Review;
import org.lacuna.publish.UnreadFigure;
import org.lacuna.vintage.Capture;
import org.lacuna.vintage.Extraction;

/**
 * The figures that stand on archived pages and were not read: of each page, those of its newest
 * copy in its newest reading. Reads only.
 */
final class ReviewList {

  /** More rows than this nobody goes through. */
  private static final int MOST = 10_000;

  private static final Comparator<Extraction> NEWEST_PAGES_FIRST =
      Comparator.comparing((Extraction reading) -> reading.capture().at())
          .reversed()
          .thenComparing(reading -> reading.capture().source())
          .thenComparing(reading -> reading.capture().address().toString());

  private final Stores stores;

  ReviewList(Stores stores) {
    this.stores = stores;
  }

  /**
   * The list as it was at an instant.
   *
   * @param sources ids of the sources whose pages are gone through
   */
  Review of(Collection<String> sources, Instant asOf) {
    List<Extraction> readings =
        sources.stream()
            .flatMap(source -> newest(source, asOf).stream())
            .filter(reading -> reading.leftovers() > 0)
            .sorted(NEWEST_PAGES_FIRST)
            .toList();
    long counted = readings.stream().mapToLong(Extraction::leftovers).sum();
    List<UnreadFigure> listed = new ArrayList<>();
    for (Extraction reading : readings) {
      listed.addAll(left(reading));
      if (listed.size() >= MOST) {
        return new Review(counted, listed.subList(0, MOST));
      }
    }
    return new Review(counted, listed);
  }

  private Collection<Extraction> newest(String source, Instant asOf) {
    Map<String, Extraction> byAddress = new LinkedHashMap<>();
    for (Extraction reading : stores.vintages().extractions(source)) {
      if (!reading.capture().at().isAfter(asOf)) {
        byAddress.put(reading.capture().address().toString(), reading);
      }
    }
    return byAddress.values();
  }

  private List<UnreadFigure> left(Extraction reading) {
    Capture page = reading.capture();
    return stores.leftovers().of(page.digest(), reading.extractor()).stream()
        .map(
            left ->
                new UnreadFigure(
                    page.source(),
                    page.address(),
                    page.at(),
                    page.digest(),
                    left.reason(),
                    left.quote(),
                    left.locator(),
                    left.detail()))
        .toList();
  }
}
