package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockDriftTest {

  private static final Duration HOURS = Duration.ofMinutes(185);

  @Test
  void blamesOurClockWhenHalfOfTheServersSayTheSame() {
    assertThat(ClockDrift.of(List.of(HOURS, Duration.ZERO, HOURS))).contains(HOURS);
    assertThat(ClockDrift.words(HOURS)).isEqualTo("3h 05m ahead");
    assertThat(ClockDrift.of(List.of(HOURS.negated()))).contains(HOURS.negated());
    assertThat(ClockDrift.words(HOURS.negated())).isEqualTo("3h 05m behind");
  }

  @Test
  void blamesASingleServerForItsOwnClock() {
    Duration second = Duration.ofSeconds(1);
    assertThat(ClockDrift.of(List.of(second, HOURS, second, second.negated()))).isEmpty();
  }

  @Test
  void saysNothingWhereNobodyTellsTheTime() {
    assertThat(ClockDrift.of(List.of())).isEmpty();
    assertThat(ClockDrift.of(List.of(Duration.ofMinutes(10)))).isEmpty();
  }
}
