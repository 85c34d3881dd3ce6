package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.pipeline.RunMetrics;

/** The rehearsal by which the launcher makes its class archive, as a process of its own. */
class WarmUpIT {

  @TempDir Path folder;

  private Path log;
  private Path measures;
  private Path temporary;

  @BeforeEach
  void rehearse() throws Exception {
    log = folder.resolve("log");
    measures = folder.resolve("measures.prom");
    temporary = Files.createDirectories(folder.resolve("tmp"));
    assertThat(process().waitFor()).as(Files.readString(log)).isZero();
  }

  private Process process() throws IOException {
    List<String> jvm =
        List.of("-Djava.io.tmpdir=" + temporary, "-Xlog:class+load:file=" + loaded());
    List<String> command = new ArrayList<>(LacunaProcess.command(jvm));
    command.set(command.size() - 1, WarmUp.class.getName());
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LACUNA_HOME", Path.of("").toAbsolutePath().toString());
    process.environment().put(RunMetrics.TARGET, measures.toString());
    return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private Path loaded() {
    return folder.resolve("loaded");
  }

  @Test
  void tellsNobodyAndLeavesNothing() throws IOException {
    assertThat(measures).doesNotExist();
    assertThat(Files.readString(log)).isEmpty();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("lacuna"))).isEmpty();
    }
  }

  @Test
  void comesUponWhatARunComesUponThatFindsNothingNew() throws IOException {
    assertThat(Files.readString(loaded()))
        .contains(
            "org.lacuna.fetch.PaceStore",
            "org.lacuna.alert.Heartbeat",
            "crawlercommons.robots.SimpleRobotRulesParser",
            "org.netpreserve.jwarc.WarcRevisit",
            "org.lacuna.pipeline.RunHistory")
        .doesNotContain("picocli.CommandLine ");
  }
}
