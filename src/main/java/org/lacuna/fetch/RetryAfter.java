package org.lacuna.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What an overloaded server asks for in Retry-After (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private static final Set<Integer> OVERLOADED = Set.of(429, 503);

  private RetryAfter() {}

  /** Time from now; empty where the answer asks for nothing, or in no known form. */
  static Optional<Duration> of(Exchange answer, Instant now) {
    return Optional.of(answer)
        .filter(given -> OVERLOADED.contains(given.status()))
        .flatMap(given -> Heads.first(given.responseHead(), "Retry-After"))
        .flatMap(value -> value.matches("\\d{1,9}") ? seconds(value) : untilDate(value, now));
  }

  private static Optional<Duration> seconds(String value) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
  }

  private static Optional<Duration> untilDate(String value, Instant now) {
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty(); // no date we know: the pace's own bounds hold
    }
  }
}
