package org.lacuna.pipeline;

import java.time.Duration;
import java.time.Instant;

/**
 * When a page that a list page led to is looked at again. A new page often changes, an old one
 * hardly ever; but even an old one may be altered or vanish, so it is never left alone for good.
 */
final class RevisitRule {

  private static final Duration SHORTEST = Duration.ofHours(20);
  private static final Duration LONGEST = Duration.ofDays(60);
  private static final int PART_OF_AGE = 4;

  private RevisitRule() {}

  /**
   * Whether it is time to look again.
   *
   * @param first when the page was first archived
   * @param last when it was last looked at with success
   */
  static boolean isDue(Instant first, Instant last, Instant now) {
    Duration wait = Duration.between(first, last).dividedBy(PART_OF_AGE);
    // a look of the future was made by a clock that was wrong
    return last.isAfter(now) || !now.isBefore(last.plus(clamp(wait)));
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
