package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.audit.Discrepancy.Kind;

/** No part is greater than its whole, and no sum of parts that do not overlap. */
final class PartCheck implements Check {

  private static final String REGION = "CN-XJ";

  @Override
  public Stream<Discrepancy> of(Figures figures) {
    return Stream.concat(single(figures), together(figures));
  }

  private static Stream<Discrepancy> single(Figures figures) {
    return figures.levels().stream()
        .flatMap(
            part ->
                Relatives.wholes(part.key()).stream()
                    .flatMap(whole -> figures.inVintage(whole, part.period()).stream())
                    .filter(whole -> exceeds(lower(part), whole))
                    .map(whole -> discrepancy(part, whole)));
  }

  /** The prefectures of the region, as far as they are given. */
  private static Stream<Discrepancy> together(Figures figures) {
    Map<Observation, List<Observation>> parts = new LinkedHashMap<>();
    for (Observation part : figures.levels()) {
      if (Relatives.isPrefecture(part.key().area())) {
        SeriesKey region = Relatives.area(part.key(), REGION);
        figures
            .inVintage(region, part.period())
            .ifPresent(w -> parts.computeIfAbsent(w, k -> new ArrayList<>()).add(part));
      }
    }
    return parts.entrySet().stream()
        .filter(e -> exceeds(lowerOf(e.getValue()), e.getKey()))
        .map(e -> together(e.getKey(), e.getValue()));
  }

  private static Discrepancy discrepancy(Observation part, Observation whole) {
    String sentence =
        "the part %s (%s) is greater than the whole %s (%s)"
            .formatted(
                part.evidence().printed(), part.key(), whole.evidence().printed(), whole.key());
    return Discrepancy.of(Kind.PART, sentence, part, whole);
  }

  private static Discrepancy together(Observation whole, List<Observation> parts) {
    String sentence =
        "the %d prefectures given make at least %s, the region says %s"
            .formatted(parts.size(), lowerOf(parts).toPlainString(), whole.evidence().printed());
    return Discrepancy.of(Kind.PART, sentence, whole, parts.toArray(Observation[]::new));
  }

  private static boolean exceeds(BigDecimal least, Observation whole) {
    return Optional.ofNullable(whole.amount().interval().upper())
        .filter(most -> least.compareTo(most) > 0)
        .isPresent();
  }

  private static BigDecimal lowerOf(List<Observation> parts) {
    return parts.stream().map(PartCheck::lower).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal lower(Observation part) {
    return Optional.ofNullable(part.amount().interval().lower()).orElse(BigDecimal.ZERO);
  }
}
