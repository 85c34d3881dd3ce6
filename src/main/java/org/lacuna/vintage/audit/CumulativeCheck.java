package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/**
 * A sum from January on does not fall inside a year, and a month is the difference of two of them.
 *
 * <p>Publishers correct earlier months inside the running sum without a word. On monthly customs
 * tables of all places the difference is within two percent of the sum for 99.5 percent of cells;
 * more than that is worth a look.
 */
final class CumulativeCheck implements Check {

  private static final BigDecimal SLACK = new BigDecimal("0.02");

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream()
        .filter(CumulativeCheck::isCumulative)
        .flatMap(sum -> check(figures, sum).stream());
  }

  private static boolean isCumulative(Observation o) {
    ReferencePeriod period = o.period();
    boolean whole = o.key().accumulation() == Accumulation.PERIOD && period.months() == 12;
    return period.months() > 1
        && period.isWithinYear()
        && period.start().getMonthValue() == 1
        && (whole || o.key().accumulation() == Accumulation.YEAR_TO_DATE);
  }

  private static Optional<Discrepancy> check(Figures figures, Observation sum) {
    Optional<Observation> earlier =
        figures.cumulative(sum.key(), sum.period().end().minusMonths(1));
    Optional<Observation> month =
        figures.inVintage(
            Relatives.in(sum.key(), Accumulation.PERIOD, Frequency.MONTHLY),
            ReferencePeriod.ofMonth(sum.period().end()));
    return earlier
        .flatMap(e -> fell(sum, e).or(() -> month.flatMap(m -> difference(sum, e, m))))
        .or(() -> month.flatMap(m -> tooSmall(sum, m)));
  }

  private static Optional<Discrepancy> fell(Observation sum, Observation earlier) {
    return ranges(sum, earlier, (s, e) -> loosened(s, sum).upper().compareTo(e.lower()) < 0)
        ? Optional.of(
            Discrepancy.of(
                Kind.CUMULATIVE_FELL,
                "%s up to %s is less than %s up to %s"
                    .formatted(
                        sum.evidence().printed(),
                        sum.period().end(),
                        earlier.evidence().printed(),
                        earlier.period().end()),
                sum,
                earlier))
        : Optional.empty();
  }

  private static Optional<Discrepancy> difference(
      Observation sum, Observation earlier, Observation month) {
    Optional<Range> made = Range.of(earlier).flatMap(e -> Range.of(month).map(e::plus));
    boolean breaks =
        Range.of(sum)
            .filter(s -> made.filter(m -> !loosened(s, sum).meets(m)).isPresent())
            .isPresent();
    return breaks
        ? Optional.of(
            Discrepancy.of(
                Kind.DIFFERENCE,
                "%s up to %s and %s in %s do not make %s"
                    .formatted(
                        earlier.evidence().printed(),
                        earlier.period().end(),
                        month.evidence().printed(),
                        month.period(),
                        sum.evidence().printed()),
                sum,
                earlier,
                month))
        : Optional.empty();
  }

  private static Optional<Discrepancy> tooSmall(Observation sum, Observation month) {
    return ranges(sum, month, (s, m) -> loosened(s, sum).upper().compareTo(m.lower()) < 0)
        ? Optional.of(
            Discrepancy.of(
                Kind.DIFFERENCE,
                "the month alone is %s, the sum from January on only %s"
                    .formatted(month.evidence().printed(), sum.evidence().printed()),
                sum,
                month))
        : Optional.empty();
  }

  private static boolean ranges(Observation a, Observation b, BiPredicate<Range, Range> breaks) {
    return Range.of(a)
        .filter(x -> Range.of(b).filter(y -> breaks.test(x, y)).isPresent())
        .isPresent();
  }

  private static Range loosened(Range range, Observation sum) {
    return range.loosened(SLACK, sum.amount().value());
  }
}
