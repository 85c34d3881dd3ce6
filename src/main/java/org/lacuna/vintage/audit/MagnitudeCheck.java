package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/**
 * A figure restated for the same period is not several times what it was, and one for the next
 * period not thousands of times (a slip between 万 and 亿, or between yuan and 万元).
 */
final class MagnitudeCheck implements Check {

  private static final BigDecimal RESTATED = BigDecimal.valueOf(5);
  private static final BigDecimal NEXT = BigDecimal.valueOf(1000);

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream().flatMap(figure -> check(figures, figure).stream());
  }

  private static Optional<Discrepancy> check(Figures figures, Observation figure) {
    return figures
        .before(figure.key(), figure.period())
        .flatMap(was -> compare(figure, was, RESTATED))
        .or(() -> figures.lastBefore(figure).flatMap(was -> compare(figure, was, NEXT)));
  }

  private static Optional<Discrepancy> compare(
      Observation figure, Observation was, BigDecimal times) {
    BigDecimal a = figure.amount().value().abs();
    BigDecimal b = was.amount().value().abs();
    boolean isZero = a.signum() == 0 || b.signum() == 0;
    boolean isFar = a.compareTo(b.multiply(times)) >= 0 || b.compareTo(a.multiply(times)) >= 0;
    return isZero || !isFar ? Optional.empty() : Optional.of(discrepancy(figure, was));
  }

  private static Discrepancy discrepancy(Observation figure, Observation was) {
    return Discrepancy.of(
        Kind.MAGNITUDE,
        "%s for %s is out of proportion to %s for %s"
            .formatted(
                figure.evidence().printed(),
                figure.period(),
                was.evidence().printed(),
                was.period()),
        figure,
        was);
  }
}
