package org.lacuna.vintage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/**
 * Tells a figure that was taken off a page from one the page moved on from.
 *
 * <p>A page that carries a later month than before is another issue at the same address (a "latest
 * figures" page, a feed of the last twelve months): what it no longer carries has rolled off and
 * still holds, unless the same series is still given there for an earlier period, so that the gap
 * was made on purpose. On a page that carries no later month, what is gone was withdrawn.
 */
final class Departure {

  private final boolean movedOn;
  private final Map<SeriesKey, YearMonth> earliest = new HashMap<>();

  Departure(Collection<Slot> before, Collection<Slot> after) {
    this.movedOn = isLater(newest(after), newest(before));
    for (Slot slot : after) {
      earliest.merge(slot.series(), slot.period().end(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  boolean movedOn() {
    return movedOn;
  }

  /** What the page says of a figure it carried and does not carry any more. */
  Standing of(Slot slot, Standing was) {
    return movedOn && !leavesGap(slot) ? was.rolledOff() : Standing.WITHDRAWN;
  }

  private boolean leavesGap(Slot slot) {
    YearMonth first = earliest.get(slot.series());
    return first != null && first.isBefore(slot.period().end());
  }

  /** Plans and estimates look ahead and say nothing about the issue. */
  private static Optional<YearMonth> newest(Collection<Slot> slots) {
    return slots.stream()
        .filter(slot -> slot.series().scenario() == Scenario.ACTUAL)
        .map(slot -> slot.period().end())
        .max(YearMonth::compareTo);
  }

  private static boolean isLater(Optional<YearMonth> a, Optional<YearMonth> b) {
    return a.isPresent() && b.isPresent() && a.get().isAfter(b.get());
  }
}
