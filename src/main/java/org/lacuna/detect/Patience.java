package org.lacuna.detect;

import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;

/** How long a release may go without news. */
final class Patience {

  private Patience() {}

  /** Whether the release has a rhythm at all. */
  static boolean hasRhythm(Release release) {
    return release.frequency() != Frequency.IRREGULAR;
  }

  /** Days from one issue to the next, and the grace on top. */
  static int days(Release release) {
    return period(release.frequency()) + release.graceDays();
  }

  /** Days from one issue to the next, at most. */
  private static int period(Frequency frequency) {
    return switch (frequency) {
      case ANNUAL -> 366;
      case HALF_YEARLY -> 184;
      case QUARTERLY -> 92;
      case MONTHLY -> 31;
      case WEEKLY -> 7;
      case DAILY -> 1;
      case IRREGULAR -> Integer.MAX_VALUE;
    };
  }
}
