package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrontabTest {

  @Test
  void tellsTheRunsToComeInTheOrderOfTimeAndInTheZoneOfTheFile() {
    Crontab crontab =
        Crontab.of(
            "crontab",
            List.of(
                "# a remark",
                "CRON_TZ=Asia/Shanghai",
                "LACUNA=/opt/lacuna/lacuna",
                "11 9 * * * $LACUNA run customs",
                "41 6,18 * * * $LACUNA run transfers training"));
    // nine in the morning in Shanghai is one in the night in Greenwich
    List<Crontab.Due> due =
        crontab.between(
            Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T23:00:00Z"));
    assertThat(crontab.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(due.stream().map(run -> run.at().toString()).toList())
        .containsExactly("2026-03-01T01:11:00Z", "2026-03-01T10:41:00Z", "2026-03-01T22:41:00Z");
    assertThat(due.get(1).line().jobs()).containsExactly("transfers", "training");
    assertThat(crontab.jobs()).containsExactly("customs", "training", "transfers");
  }

  @Test
  void runsOnEitherDayWhereDayOfMonthAndDayOfWeekAreBothGivenAsCronDoes() {
    Crontab crontab =
        Crontab.of("crontab", List.of("CRON_TZ=UTC", "0 6 15 * 1 /usr/bin/lacuna verify"));
    List<Crontab.Due> due =
        crontab.between(
            Instant.parse("2026-03-08T12:00:00Z"), Instant.parse("2026-03-16T12:00:00Z"));
    // Monday the 9th, Sunday the 15th, Monday the 16th
    assertThat(due.stream().map(run -> run.at().toString()).toList())
        .containsExactly("2026-03-09T06:00:00Z", "2026-03-15T06:00:00Z", "2026-03-16T06:00:00Z");
    assertThat(due.get(0).line().isRun()).isFalse();
  }

  @Test
  void namesFileAndLineOfWhatIsNoSchedule() {
    assertThatExceptionOfType(Crontab.Unreadable.class)
        .isThrownBy(() -> Crontab.of("crontab", List.of("", "61 9 * * * lacuna run customs")))
        .withMessageStartingWith("crontab:2: ");
    assertThatExceptionOfType(Crontab.Unreadable.class)
        .isThrownBy(() -> Crontab.of("crontab", List.of("11 9 * * *")))
        .withMessageContaining("five fields");
    assertThatExceptionOfType(Crontab.Unreadable.class)
        .isThrownBy(() -> Crontab.of("crontab", List.of("CRON_TZ=Asia/Nowhere")))
        .withMessageStartingWith("crontab:1: ");
  }

  @Test
  void readsTheShippedSchedule() {
    Crontab shipped = Crontab.read(Path.of("schedules", "crontab"));
    assertThat(shipped.jobs())
        .containsExactly("customs", "publish", "training", "transfers", "watch");
  }
}
