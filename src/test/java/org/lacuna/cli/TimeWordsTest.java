package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void readsSpans() {
    assertThat(TimeWords.span("90m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(TimeWords.span("26H")).isEqualTo(Duration.ofHours(26));
    assertThat(TimeWords.span("2w")).isEqualTo(Duration.ofDays(14));
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TimeWords.span("tomorrow"))
        .withMessageContaining("3d");
  }

  @Test
  void takesADayAsItsFirstMomentInTheZoneOfTheAlerts() {
    assertThat(TimeWords.future("2026-03-05", NOW, SHANGHAI))
        .isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
    assertThat(TimeWords.future("2026-03-05T09:30", NOW, SHANGHAI))
        .isEqualTo(Instant.parse("2026-03-05T01:30:00Z"));
    assertThat(TimeWords.future("3d", NOW, SHANGHAI)).isEqualTo(NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void refusesWhatIsPast() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TimeWords.future("2026-03-01", NOW, SHANGHAI))
        .withMessageContaining("past");
  }

  @Test
  void writesSpansInTheirTwoLargestUnits() {
    assertThat(TimeWords.words(Duration.ofMillis(12_340))).isEqualTo("12.3s");
    assertThat(TimeWords.words(Duration.ofSeconds(125))).isEqualTo("2m 05s");
    assertThat(TimeWords.words(Duration.ofHours(26))).isEqualTo("1d 02h");
  }
}
