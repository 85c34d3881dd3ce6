package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.pipeline.Crontab;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.RunEntry;

/** A clock that stood a year ahead for one run, and was set right. */
class ClockJumpIT {

  private static final Instant NOW = Clock.systemUTC().instant();

  @TempDir Path folder;

  @Test
  void losesNothingGoesOnAndStillNoticesTheRunsThatDoNotHappen() throws Exception {
    try (LivedInHome home = new LivedInHome(folder.resolve("home"))) {
      home.lived(NOW.minus(Duration.ofDays(9)));
      home.lived(NOW.plus(Duration.ofDays(365)));
      home.lived(NOW.minus(Duration.ofDays(2)));
      try (Installation installation = home.opened(NOW)) {
        assertThat(installation.history().newest(Optional.of("all"), 9))
            .extracting(RunEntry::outcome)
            .containsOnly(RunEntry.Outcome.PARTIAL)
            .hasSize(3);
        assertThat(installation.archive().ofSource("quick")).hasSize(3);
        Crontab daily = Crontab.read(crontab());
        assertThat(
                installation.jobs(home.catalogue(), Optional.of(daily)).watch().judged().findings())
            .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo("RUN_MISSED"));
      }
      assertThat(home.lacuna("verify").out()).contains(": 0 damaged", ": 0 without their words");
      assertThat(home.lacuna("status").out()).contains("exports.");
      assertThat(home.lacuna("status", "--max-age", "26h").out()).containsPattern("OLD all +2d");
    }
  }

  private Path crontab() throws IOException {
    return Files.writeString(
        folder.resolve("crontab"), "CRON_TZ=Asia/Shanghai\n0 6 * * * lacuna run all\n");
  }
}
