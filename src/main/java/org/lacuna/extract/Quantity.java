package org.lacuna.extract;

import java.math.BigDecimal;
import java.util.Objects;
import org.lacuna.series.Bound;
import org.lacuna.series.Unit;

/**
 * A number as printed, with its unit.
 *
 * @param number the digits read as a number, before any magnitude: {@code 247.6} in 247.6万人次; a
 *     fall is negative; its scale is that of the digits printed
 * @param multiplier what one of it is worth in base units of {@code unit}: {@code 10000} for 万;
 *     positive
 * @param unit what is counted
 * @param bound what the words around the number say
 * @param printed number, magnitude and unit words as they stand: {@code 247.6万人次}
 */
public record Quantity(
    BigDecimal number, BigDecimal multiplier, Unit unit, Bound bound, String printed) {

  /** Requires every part and a positive multiplier. */
  public Quantity {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(printed, "printed");
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("multiplier must be positive, was " + multiplier);
    }
  }
}
