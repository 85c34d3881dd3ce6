package org.lacuna.vintage.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/** One page does not give one figure twice in words that exclude each other. */
final class ContradictionCheck implements Check {

  private record Subject(SeriesKey key, ReferencePeriod period) {}

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    Map<Subject, List<Observation>> subjects = new LinkedHashMap<>();
    for (Observation o : figures.all()) {
      subjects.computeIfAbsent(new Subject(o.key(), o.period()), s -> new ArrayList<>()).add(o);
    }
    return subjects.values().stream().flatMap(same -> check(same).stream());
  }

  private static Optional<Discrepancy> check(List<Observation> same) {
    Observation first = same.get(0);
    return same.stream()
        .filter(other -> !first.amount().agreesWith(other.amount()))
        .findFirst()
        .map(
            other ->
                Discrepancy.of(
                    Kind.CONTRADICTION,
                    "one page says %s and %s"
                        .formatted(first.evidence().printed(), other.evidence().printed()),
                    first,
                    other));
  }
}
