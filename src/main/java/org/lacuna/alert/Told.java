package org.lacuna.alert;

import java.util.List;

/**
 * What telling came to.
 *
 * @param opened incidents that were not known before
 * @param escalated incidents told once more, louder
 * @param resolved incidents that hold no longer
 * @param standing incidents not resolved, after all this
 * @param deliveries sendings tried, in their order
 * @param waiting notices that nobody has taken yet, those of the next digest included
 */
public record Told(
    int opened, int escalated, int resolved, int standing, List<Delivery> deliveries, int waiting) {

  /** Whether some channel could not be reached. */
  public boolean hasFailures() {
    return deliveries.stream().anyMatch(delivery -> !delivery.delivered());
  }
}
