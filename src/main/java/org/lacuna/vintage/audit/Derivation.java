package org.lacuna.vintage.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/**
 * What follows from the figures of one vintage and stage: a month as the difference of two sums
 * from January on, last year's level as growth implies it, growth as two levels imply it. Only what
 * the publisher does not give in the same vintage; a difference below zero is no figure but a
 * {@link Discrepancy}.
 */
public final class Derivation {

  private Derivation() {}

  /**
   * What follows, in the order of the vintage.
   *
   * @param vintage figures of one vintage and one stage; figures of another are not mixed in
   */
  public static List<Derived> of(Collection<Observation> vintage) {
    Figures figures = new Figures(vintage, List.of());
    return figures.levels().stream()
        .flatMap(
            level ->
                Stream.of(
                        month(figures, level), levelBefore(figures, level), growth(figures, level))
                    .flatMap(Optional::stream))
        .toList();
  }

  private static Optional<Derived> month(Figures figures, Observation sum) {
    ReferencePeriod period = sum.period();
    if (sum.key().accumulation() != Accumulation.YEAR_TO_DATE) {
      return Optional.empty();
    }
    ReferencePeriod month = ReferencePeriod.ofMonth(period.end());
    SeriesKey key = Relatives.in(sum.key(), Accumulation.PERIOD, Frequency.MONTHLY);
    return figures
        .cumulative(sum.key(), period.end().minusMonths(1))
        .filter(earlier -> figures.inVintage(key, month).isEmpty())
        .flatMap(earlier -> difference(key, month, sum, earlier));
  }

  private static Optional<Derived> difference(
      SeriesKey key, ReferencePeriod month, Observation sum, Observation earlier) {
    return Range.of(sum)
        .flatMap(s -> Range.of(earlier).map(s::minus))
        .filter(range -> range.upper().signum() >= 0)
        .map(
            range ->
                Derived.of(key, month, range, name(sum) + " - " + name(earlier), sum, earlier));
  }

  private static Optional<Derived> levelBefore(Figures figures, Observation level) {
    ReferencePeriod before = level.period().plusYears(-1);
    Optional<Observation> growth = figures.inVintage(Relatives.growth(level.key()), level.period());
    return growth
        .filter(g -> figures.inVintage(level.key(), before).isEmpty())
        .flatMap(g -> Range.of(level).flatMap(l -> Range.of(g).flatMap(r -> l.over(r.factor()))))
        .map(
            range ->
                Derived.of(
                    level.key(),
                    before,
                    range,
                    name(level) + " / (1 + " + name(growth.orElseThrow()) + " / 100)",
                    level,
                    growth.orElseThrow()));
  }

  private static Optional<Derived> growth(Figures figures, Observation level) {
    SeriesKey key = level.key().with(Measure.YOY_PERCENT, Unit.PERCENT);
    Optional<Observation> last = figures.inVintage(level.key(), level.period().plusYears(-1));
    return last.filter(l -> figures.inVintage(key, level.period()).isEmpty())
        .flatMap(l -> Range.of(level).flatMap(now -> Range.of(l).flatMap(now::over)))
        .map(Range::growth)
        .map(
            range ->
                Derived.of(
                    key,
                    level.period(),
                    range,
                    "(" + name(level) + " / " + name(last.orElseThrow()) + " - 1) * 100",
                    level,
                    last.orElseThrow()));
  }

  private static String name(Observation o) {
    return o.key().indicator() + " " + o.key().measure().code() + " " + o.period();
  }
}
