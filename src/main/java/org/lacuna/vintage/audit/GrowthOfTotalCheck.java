package org.lacuna.vintage.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/** Last year's exports and imports, as growth implies them, make last year's total. */
final class GrowthOfTotalCheck implements Check {

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream()
        .filter(o -> o.key().indicator().equals(TotalCheck.TOTAL))
        .flatMap(total -> check(figures, total).stream());
  }

  private static Optional<Discrepancy> check(Figures figures, Observation total) {
    Optional<Range> whole = lastYear(figures, total, TotalCheck.TOTAL);
    Optional<Range> exports = lastYear(figures, total, "exports");
    Optional<Range> imports = lastYear(figures, total, "imports");
    return whole
        .filter(w -> exports.isPresent() && imports.isPresent())
        .filter(w -> !w.meets(exports.get().plus(imports.get())))
        .map(w -> discrepancy(figures, total, w, exports.get().plus(imports.get())));
  }

  private static Optional<Range> lastYear(Figures figures, Observation total, String indicator) {
    Optional<Range> growth = growth(figures, total, indicator).flatMap(Range::of);
    return figures
        .inVintage(Relatives.indicator(total.key(), indicator), total.period())
        .flatMap(Range::of)
        .flatMap(level -> growth.flatMap(g -> level.over(g.factor())));
  }

  private static Optional<Observation> growth(
      Figures figures, Observation total, String indicator) {
    SeriesKey key = Relatives.growth(Relatives.indicator(total.key(), indicator));
    return figures.inVintage(key, total.period());
  }

  private static Discrepancy discrepancy(
      Figures figures, Observation total, Range whole, Range parts) {
    Observation[] growths =
        Stream.of(TotalCheck.TOTAL, "exports", "imports")
            .flatMap(indicator -> growth(figures, total, indicator).stream())
            .toArray(Observation[]::new);
    return Discrepancy.of(
        Kind.GROWTH_OF_TOTAL,
        "by the growth published, last year's total was %s, but its parts were %s"
            .formatted(whole, parts),
        total,
        growths);
  }
}
