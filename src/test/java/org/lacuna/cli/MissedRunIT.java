package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A harvest that should have run yesterday and did not, and the next command that the cron runs.
 */
class MissedRunIT {

  private final Instant now = Clock.systemUTC().instant();

  @TempDir Path folder;

  @Test
  void isToldByTheNextRunThatKnowsTheSchedule() throws Exception {
    Path crontab = folder.resolve("crontab");
    Files.writeString(crontab, "CRON_TZ=Asia/Shanghai\n0 6 * * * /opt/lacuna/lacuna run all\n");
    try (LivedInHome home = new LivedInHome(folder.resolve("home"))) {
      home.lived(now.minus(Duration.ofDays(2)));
      LacunaProcess lacuna =
          new LacunaProcess(home.root(), URI.create("http://127.0.0.1:1"), folder.resolve("log"));
      ProcessBuilder watch =
          lacuna.inEnvironment(
              new ProcessBuilder(LacunaProcess.command(List.of(), "run", "watch")));
      watch.environment().put("LACUNA_SCHEDULE", crontab.toString());
      int code =
          watch.redirectErrorStream(true).redirectOutput(lacuna.log().toFile()).start().waitFor();
      assertThat(code).as(lacuna::said).isEqualTo(ExitCode.NEW_FINDINGS.code());
      assertThat(lacuna.said())
          .contains("RUN_MISSED all since")
          .contains("no run of the job all did its work although one was due");
    }
  }
}
