package org.lacuna.series;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values a published number allows, both ends inclusive.
 *
 * @param lower smallest value allowed, null when there is none
 * @param upper greatest value allowed, null when there is none
 */
public record Interval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {

  /** Whether some value lies in both: two claims whose intervals meet do not contradict. */
  public boolean meets(Interval other) {
    return notAbove(lower, other.upper) && notAbove(other.lower, upper);
  }

  private static boolean notAbove(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null || low.compareTo(high) <= 0;
  }
}
