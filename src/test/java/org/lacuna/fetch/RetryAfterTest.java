package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static Optional<Duration> asked(int status, String value) {
    URI address = URI.create("http://tjj.example.cn/");
    String head = "HTTP/1.1 " + status + " X\r\nretry-after: " + value + "\r\n\r\n";
    Optional<String> none = Optional.empty();
    byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
    Exchange answer =
        new Exchange(
            address,
            address,
            List.of(),
            NOW,
            Duration.ZERO,
            bytes,
            bytes,
            status,
            none,
            none,
            none,
            new byte[0]);
    return RetryAfter.of(answer, NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "Sun, 22 Nov 2026 08:10:00 GMT | 600",
        "Sunday, 22-Nov-26 08:10:00 GMT | 600"
      })
  void readsSecondsAndDatesOfTodayAndOfOldServers(String value, long seconds) {
    assertThat(asked(503, value)).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void takesMoreDigitsThanATimeHasForVeryLong() {
    assertThat(asked(429, "99999999999999999999"))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
  }

  @Test
  void asksForNothingWhereItIsPastOrNoTime() {
    assertThat(asked(503, "Sat, 21 Nov 2026 08:10:00 GMT")).isEmpty();
    assertThat(asked(503, "soon")).isEmpty();
    assertThat(asked(200, "120")).isEmpty();
  }
}
