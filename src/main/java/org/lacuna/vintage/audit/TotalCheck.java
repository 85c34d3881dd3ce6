package org.lacuna.vintage.audit;

import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/** Exports and imports make the total. */
final class TotalCheck implements Check {

  static final String TOTAL = "trade_total";

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return figures.levels().stream()
        .filter(o -> o.key().indicator().equals(TOTAL))
        .flatMap(total -> check(figures, total).stream());
  }

  private static Optional<Discrepancy> check(Figures figures, Observation total) {
    Optional<Observation> exports = part(figures, total, "exports");
    Optional<Observation> imports = part(figures, total, "imports");
    if (exports.isEmpty() || imports.isEmpty()) {
      return Optional.empty();
    }
    return check(total, exports.get(), imports.get());
  }

  private static Optional<Discrepancy> check(Observation total, Observation e, Observation i) {
    Optional<Range> sum = Range.of(e).flatMap(a -> Range.of(i).map(a::plus));
    return Range.of(total)
        .filter(whole -> sum.isPresent() && !whole.meets(sum.get()))
        .map(whole -> Discrepancy.of(Kind.TOTAL, sentence(total, e, i), total, e, i));
  }

  private static String sentence(Observation total, Observation exports, Observation imports) {
    return "exports %s and imports %s make %s, the total says %s"
        .formatted(
            exports.evidence().printed(),
            imports.evidence().printed(),
            exports.amount().value().add(imports.amount().value()).toPlainString(),
            total.evidence().printed());
  }

  private static Optional<Observation> part(Figures figures, Observation total, String indicator) {
    return figures.inVintage(Relatives.indicator(total.key(), indicator), total.period());
  }
}
