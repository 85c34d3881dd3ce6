package org.lacuna.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When trouble is worth another try: exponential backoff with full jitter, and only for what can
 * heal within minutes. Pure; the dice are handed in.
 */
final class RetryPolicy {

  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final FetchSettings.Retries settings;

  RetryPolicy(FetchSettings.Retries settings) {
    this.settings = settings;
  }

  /**
   * The wait before the next try.
   *
   * @param done tries made so far, at least 1
   * @param dice uniform in [0, 1)
   * @return empty when there is to be none
   */
  Optional<Duration> next(int done, Result result, double dice) {
    Duration asked = result.retryAfter().orElse(Duration.ZERO);
    boolean worth = done <= settings.most() && result.mayHeal();
    if (!worth || asked.compareTo(settings.longest()) > 0) {
      return Optional.empty();
    }
    return Optional.of(asked.plus(backoff(done, dice)));
  }

  private Duration backoff(int done, double dice) {
    double mean = settings.first().toMillis() * Math.pow(2, done - 1);
    double wait = Math.min(mean, (double) settings.longest().toMillis()) * (0.5 + dice);
    return Duration.ofMillis(Math.min((long) wait, settings.longest().toMillis()));
  }

  /**
   * How a try went, as far as another depends on it.
   *
   * @param mayHeal whether another try within minutes has a chance
   * @param retryAfter what the server asks for
   */
  record Result(boolean mayHeal, Optional<Duration> retryAfter) {

    static Result of(WireFailure failure) {
      return new Result(failure.trouble().mayHeal(), Optional.empty());
    }

    static Result of(Exchange answer, Optional<Duration> retryAfter) {
      return new Result(PASSING.contains(answer.status()), retryAfter);
    }
  }
}
