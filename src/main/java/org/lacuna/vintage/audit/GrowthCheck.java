package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/**
 * Published growth fits the levels of both years, roughly (last year's level may have been revised
 * since), and growth in units fits growth in percent, exactly (both are of one page).
 */
final class GrowthCheck implements Check {

  /** How many times greater or smaller last year's level may have become by revision. */
  private static final BigDecimal REVISED = new BigDecimal("1.5");

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream()
        .flatMap(
            level ->
                Stream.concat(roughly(figures, level).stream(), exactly(figures, level).stream()));
  }

  private static Optional<Discrepancy> roughly(Figures figures, Observation level) {
    Optional<Observation> last = figures.either(level.key(), level.period().plusYears(-1));
    Optional<Observation> growth = percent(figures, level);
    Optional<Range> implied = growth.flatMap(g -> implied(level, g));
    return last.filter(l -> implied.filter(i -> isFar(l, i)).isPresent())
        .map(
            l ->
                Discrepancy.of(
                    Kind.GROWTH,
                    "a year before was %s; %s after growth of %s implies %s"
                        .formatted(
                            l.evidence().printed(),
                            level.evidence().printed(),
                            growth.orElseThrow().evidence().printed(),
                            implied.orElseThrow()),
                    level,
                    growth.orElseThrow(),
                    l));
  }

  private static Optional<Range> implied(Observation level, Observation growth) {
    return Range.of(level).flatMap(l -> Range.of(growth).flatMap(g -> l.over(g.factor())));
  }

  private static boolean isFar(Observation last, Range implied) {
    return Range.of(last)
        .filter(
            l ->
                l.upper().multiply(REVISED).compareTo(implied.lower()) < 0
                    || implied.upper().multiply(REVISED).compareTo(l.lower()) < 0)
        .isPresent();
  }

  private static Optional<Discrepancy> exactly(Figures figures, Observation level) {
    Optional<Observation> units =
        figures.inVintage(level.key().with(Measure.YOY_ABS, level.key().unit()), level.period());
    Optional<Observation> percent = percent(figures, level);
    Optional<Range> reckoned = units.flatMap(u -> reckoned(level, u));
    return percent
        .filter(p -> Range.of(p).isPresent() && reckoned.isPresent())
        .filter(p -> !Range.of(p).orElseThrow().meets(reckoned.orElseThrow()))
        .map(
            p ->
                Discrepancy.of(
                    Kind.GROWTH_IN_UNITS,
                    "%s after growth of %s is growth of %s percent, published as %s"
                        .formatted(
                            level.evidence().printed(),
                            units.orElseThrow().evidence().printed(),
                            reckoned.orElseThrow(),
                            p.evidence().printed()),
                    level,
                    units.orElseThrow(),
                    p));
  }

  private static Optional<Range> reckoned(Observation level, Observation units) {
    return Range.of(level)
        .flatMap(l -> Range.of(units).flatMap(u -> u.over(l.minus(u))))
        .map(Range::percent);
  }

  private static Optional<Observation> percent(Figures figures, Observation level) {
    return figures.inVintage(Relatives.growth(level.key()), level.period());
  }
}
