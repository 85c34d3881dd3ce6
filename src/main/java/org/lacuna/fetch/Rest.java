package org.lacuna.fetch;

import java.time.Duration;
import java.util.Optional;

/** How long a site rests after an answer. */
final class Rest {

  private Rest() {}

  /**
   * The greatest of what the site asks for, each within its bound, and a multiple of the time the
   * answer took, within bounds.
   *
   * @param took time from the request to the last byte
   * @param crawlDelay Crawl-delay of robots.txt; zero for none
   * @param retryAfter what the answer asks for
   */
  static Duration after(
      Duration took, Duration crawlDelay, Optional<Duration> retryAfter, FetchSettings.Pace pace) {
    Duration own = Duration.ofNanos((long) (took.toNanos() * pace.factor()));
    Duration rest = greater(pace.least(), lesser(own, pace.most()));
    Duration asked = lesser(retryAfter.orElse(Duration.ZERO), pace.retryAfterCap());
    return greater(greater(rest, lesser(crawlDelay, pace.longest())), asked);
  }

  private static Duration greater(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration lesser(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
