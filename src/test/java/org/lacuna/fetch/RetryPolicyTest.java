package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private final RetryPolicy policy =
      new RetryPolicy(
          new FetchSettings.Retries(2, Duration.ofSeconds(4), Duration.ofSeconds(60)));

  private static RetryPolicy.Result healing(long retryAfterSeconds) {
    return new RetryPolicy.Result(
        true, Optional.of(Duration.ofSeconds(retryAfterSeconds)).filter(asked -> !asked.isZero()));
  }

  @Test
  void waitsTwiceAsLongBeforeEachFurtherTry() {
    assertThat(policy.next(1, healing(0), 0.5)).contains(Duration.ofSeconds(4));
    assertThat(policy.next(2, healing(0), 0.5)).contains(Duration.ofSeconds(8));
  }

  @Test
  void spreadsTheWaitsSoThatManyDoNotComeTogether() {
    assertThat(policy.next(1, healing(0), 0)).contains(Duration.ofSeconds(2));
    assertThat(policy.next(1, healing(0), 0.999).orElseThrow()).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void endsAfterTheLastTry() {
    assertThat(policy.next(3, healing(0), 0.5)).isEmpty();
  }

  @Test
  void waitsForWhatTheServerAsksAndNoLongerThanARunWaits() {
    assertThat(policy.next(1, healing(10), 0.5)).contains(Duration.ofSeconds(14));
    assertThat(policy.next(1, healing(3600), 0.5)).isEmpty();
  }

  @Test
  void triesNothingAgainThatCannotHeal() {
    Stream.of(Trouble.TLS, Trouble.ROBOTS, Trouble.UNSAFE, Trouble.TOO_BIG, Trouble.CODING)
        .map(trouble -> RetryPolicy.Result.of(new WireFailure(trouble, "reason")))
        .forEach(result -> assertThat(policy.next(1, result, 0.5)).isEmpty());
  }
}
