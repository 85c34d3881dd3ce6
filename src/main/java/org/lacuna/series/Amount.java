package org.lacuna.series;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A value in base units with what its words say about its precision.
 *
 * @param value the number in base units of its {@link Unit}: 247.6万人次 is 2476000
 * @param bound what the words around the number say
 * @param step worth of one in the last digit printed, in base units (247.6万: 1000); positive
 */
public record Amount(BigDecimal value, Bound bound, BigDecimal step) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal WIDE = BigDecimal.TEN;

  /** Drops trailing zeros so that equal numbers are equal values. */
  public Amount {
    Objects.requireNonNull(bound, "bound");
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("step must be positive, was " + step);
    }
    value = canonical(value);
    step = canonical(step);
  }

  /** An exact amount whose last printed digit is that of {@code value} itself. */
  public static Amount exact(BigDecimal value) {
    return new Amount(value, Bound.EXACT, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()));
  }

  /**
   * The values these words allow: half a step either side of an exact number (it may have been
   * rounded), open above for {@code over} and {@code at_least}, open below for {@code under} and
   * {@code at_most}, ten steps below for {@code nearly}, ten either side for {@code about}.
   */
  public Interval interval() {
    BigDecimal half = step.multiply(HALF);
    BigDecimal wide = step.multiply(WIDE);
    return switch (bound) {
      case EXACT -> new Interval(value.subtract(half), value.add(half));
      case ABOUT -> new Interval(value.subtract(wide), value.add(wide));
      case NEARLY -> new Interval(value.subtract(wide), value);
      case OVER, AT_LEAST -> new Interval(value, null);
      case UNDER, AT_MOST -> new Interval(null, value);
    };
  }

  /** Whether the two claims can both be true of one quantity. */
  public boolean agreesWith(Amount other) {
    return interval().meets(other.interval());
  }

  private static BigDecimal canonical(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
