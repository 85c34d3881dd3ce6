package org.lacuna.vintage.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.lacuna.series.Amount;
import org.lacuna.series.Interval;
import org.lacuna.series.Observation;

/**
 * Values between two ends, both inclusive, to reckon with.
 *
 * @param lower smallest value
 * @param upper greatest value
 */
record Range(BigDecimal lower, BigDecimal upper) {

  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What the words of a figure allow; empty when they are open to one side. */
  static Optional<Range> of(Observation observation) {
    return of(observation.amount());
  }

  static Optional<Range> of(Amount amount) {
    Interval interval = amount.interval();
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    return lower == null || upper == null ? Optional.empty() : Optional.of(new Range(lower, upper));
  }

  Range plus(Range other) {
    return new Range(lower.add(other.lower), upper.add(other.upper));
  }

  Range minus(Range other) {
    return new Range(lower.subtract(other.upper), upper.subtract(other.lower));
  }

  /** The quotient of positive ranges; empty when the divisor may be zero or less. */
  Optional<Range> over(Range divisor) {
    if (divisor.lower.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal least = lower.divide(lower.signum() < 0 ? divisor.lower : divisor.upper, DIGITS);
    BigDecimal most = upper.divide(upper.signum() < 0 ? divisor.upper : divisor.lower, DIGITS);
    return Optional.of(new Range(least, most));
  }

  /** A growth in percent as a factor: 5 % is 1.05. */
  Range factor() {
    return new Range(factor(lower), factor(upper));
  }

  Range percent() {
    return new Range(lower.multiply(HUNDRED), upper.multiply(HUNDRED));
  }

  /** A factor as a growth in percent: 1.05 is 5 %. */
  Range growth() {
    Range percent = percent();
    return new Range(percent.lower.subtract(HUNDRED), percent.upper.subtract(HUNDRED));
  }

  /** Wider by {@code share} of {@code size} on both sides. */
  Range loosened(BigDecimal share, BigDecimal size) {
    BigDecimal slack = size.abs().multiply(share);
    return new Range(lower.subtract(slack), upper.add(slack));
  }

  boolean meets(Range other) {
    return lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0;
  }

  @Override
  public String toString() {
    return text(lower) + " to " + text(upper);
  }

  private static String text(BigDecimal number) {
    return number.round(new MathContext(8)).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal factor(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.divide(HUNDRED, DIGITS));
  }
}
