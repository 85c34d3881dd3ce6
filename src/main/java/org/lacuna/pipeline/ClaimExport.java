package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Publication;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Review;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.AsOf;
import org.lacuna.vintage.VintageStore;

/**
 * Lays out the claims alone, without a verdict on anything: as many as there may be, memory does
 * not grow with them. Reads only.
 */
final class ClaimExport {

  private final VintageStore vintages;
  private final Catalogue catalogue;
  private final SeriesNames names;

  ClaimExport(VintageStore vintages, Catalogue catalogue) {
    this.vintages = vintages;
    this.catalogue = catalogue;
    this.names = new SeriesNames(catalogue.vocabulary());
  }

  /**
   * An edition of nothing but claims and the names of their series.
   *
   * @param publication which series are in it
   * @param asOf nothing first seen later is in it
   * @param progress is told how far whoever writes it has come
   */
  Edition edition(Publication publication, Instant asOf, ExportProgress progress) {
    Map<SeriesKey, Long> counts =
        vintages.counts(key -> publication.holds(key.toString()), AsOf.at(asOf));
    long count = counts.values().stream().mapToLong(Long::longValue).sum();
    return new Edition(
        Publications.masthead(Publications.claimsOnly(publication), catalogue.publications()),
        asOf,
        List.of(),
        entries(counts.keySet()),
        new ClaimRows(vintages, publication, asOf, count, progress),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Review.NOTHING);
  }

  private List<SeriesEntry> entries(Set<SeriesKey> series) {
    return series.stream().map(this::entry).toList();
  }

  private SeriesEntry entry(SeriesKey key) {
    return new SeriesEntry(
        key,
        names.name(key),
        names.indicator(key),
        names.area(key),
        SeriesState.UNKNOWN,
        LocalDate.EPOCH,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
