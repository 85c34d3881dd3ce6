package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * A figure nobody published: it follows from figures of one vintage and stage. Never an {@link
 * Observation}, so that it cannot be taken for a claim; its SDMX status is E, estimated.
 *
 * @param key what it is about
 * @param period its reference period
 * @param lower smallest value the inputs allow
 * @param upper greatest value the inputs allow
 * @param formula how it was reckoned, in words of the inputs: {@code exports level 2024-S1 -
 *     exports level 2024-01-01/P5M}
 * @param inputs the published figures, in the order of the formula
 */
public record Derived(
    SeriesKey key,
    ReferencePeriod period,
    BigDecimal lower,
    BigDecimal upper,
    String formula,
    List<Observation> inputs) {

  /** Copies the list. */
  public Derived {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(period, "period");
    inputs = List.copyOf(inputs);
  }

  static Derived of(
      SeriesKey key, ReferencePeriod period, Range range, String formula, Observation... inputs) {
    return new Derived(key, period, range.lower(), range.upper(), formula, List.of(inputs));
  }
}
