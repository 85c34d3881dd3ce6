package org.lacuna.vintage.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.Unit;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/** Actual over target is the percentage published with them. */
final class TargetCheck implements Check {

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream().flatMap(actual -> check(figures, actual).stream());
  }

  private static Optional<Discrepancy> check(Figures figures, Observation actual) {
    Optional<Observation> target = figures.either(Relatives.target(actual.key()), actual.period());
    Optional<Observation> percent =
        figures.inVintage(
            actual.key().with(Measure.PERCENT_OF_TARGET, Unit.PERCENT), actual.period());
    if (target.isEmpty() || percent.isEmpty()) {
      return Optional.empty();
    }
    return check(actual, target.get(), percent.get());
  }

  private static Optional<Discrepancy> check(
      Observation actual, Observation target, Observation percent) {
    Optional<Range> quotient =
        Range.of(actual).flatMap(a -> Range.of(target).flatMap(a::over)).map(Range::percent);
    return Range.of(percent)
        .filter(said -> quotient.isPresent() && !said.meets(quotient.get()))
        .map(said -> discrepancy(actual, target, percent, quotient.get()));
  }

  private static Discrepancy discrepancy(
      Observation actual, Observation target, Observation percent, Range quotient) {
    String sentence =
        "%s of a target of %s is %s percent, published as %s"
            .formatted(
                actual.evidence().printed(),
                target.evidence().printed(),
                quotient,
                percent.evidence().printed());
    return Discrepancy.of(Kind.TARGET, sentence, percent, actual, target);
  }
}
