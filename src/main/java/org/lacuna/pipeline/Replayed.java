package org.lacuna.pipeline;

import java.util.List;
import org.lacuna.vintage.ReplayComparison;

/**
 * What a replay of the archive brought.
 *
 * @param documents archived documents read again
 * @param difference the store as it was, and as the present readers would have made it
 * @param readings a sentence for each reading that ended otherwise, or by other readers
 * @param sameVerdicts whether the watch finds the same in both
 * @param recorded documents recorded in the store; 0 when there was nothing new, or nothing was to
 *     be recorded
 * @param equal whether the store holds now what the archive gives
 */
public record Replayed(
    int documents,
    ReplayComparison difference,
    List<String> readings,
    boolean sameVerdicts,
    int recorded,
    boolean equal) {

  /** Copies the list. */
  public Replayed {
    readings = List.copyOf(readings);
  }

  /** Whether the store was, row for row and verdict for verdict, what the archive gives. */
  public boolean changesNothing() {
    return difference.isEqual()
        && difference.otherRows() == 0
        && readings.isEmpty()
        && sameVerdicts;
  }
}
