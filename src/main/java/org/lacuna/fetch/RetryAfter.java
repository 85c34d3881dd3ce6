package org.lacuna.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.utils.DateUtils;

/** What an overloaded server asks for in Retry-After (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Set<Integer> OVERLOADED = Set.of(429, 503);
  private static final long MOST = 999_999_999;

  private RetryAfter() {}

  /** Time from now; empty where the answer asks for nothing, or in no known form. */
  static Optional<Duration> of(Exchange answer, Instant now) {
    return Optional.of(answer)
        .filter(given -> OVERLOADED.contains(given.status()))
        .flatMap(given -> Heads.first(given.responseHead(), "Retry-After"))
        .flatMap(value -> value.matches("\\d+") ? seconds(value) : untilDate(value, now));
  }

  /** More digits than a century has seconds say no more than that: for very long. */
  private static Optional<Duration> seconds(String value) {
    return Optional.of(Duration.ofSeconds(value.length() > 9 ? MOST : Long.parseLong(value)));
  }

  /** In the form of today or that of RFC 850, which old servers still write. */
  private static Optional<Duration> untilDate(String value, Instant now) {
    return Optional.ofNullable(DateUtils.parseStandardDate(value))
        .map(until -> Duration.between(now, until))
        .filter(wait -> !wait.isNegative());
  }
}
