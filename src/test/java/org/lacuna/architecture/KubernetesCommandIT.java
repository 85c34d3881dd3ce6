package org.lacuna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell line of the manifests, in a shell, around a program that ends as it is told. */
class KubernetesCommandIT {

  private static final Pattern LINE = Pattern.compile("(?m)^ +- '(/opt/lacuna/lacuna .*)'$");

  @TempDir Path folder;

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("schedules", "kubernetes"))) {
      for (Path file : files.sorted().toList()) {
        Matcher line = LINE.matcher(Files.readString(file));
        line.results().forEach(found -> lines.add(found.group(1)));
      }
    }
    return lines;
  }

  private Process start(String does) throws IOException {
    Path program = folder.resolve("program");
    Files.writeString(program, "#!/bin/sh\necho \"$@\" >" + folder + "/words\n" + does);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    String line = lines().get(0).replace("/opt/lacuna/lacuna", program.toString());
    return new ProcessBuilder("sh", "-c", line, "lacuna", "run", "customs").inheritIO().start();
  }

  @Test
  void isTheSameForEveryJob() throws IOException {
    assertThat(lines().stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 0", "20, 0", "64, 64", "70, 70", "75, 75", "78, 78"})
  void countsNewFindingsAndWhatIsToldAsDone(int ends, int seen) throws Exception {
    assertThat(start("exit " + ends).waitFor()).isEqualTo(seen);
    assertThat(folder.resolve("words")).content().isEqualToIgnoringNewLines("run customs");
  }

  @ParameterizedTest
  @CsvSource({"20, 0", "70, 70"})
  void handsATerminationOnAndWaitsForTheEndOfTheRun(int ends, int seen) throws Exception {
    Path ended = folder.resolve("ended");
    Process shell =
        start(
            "trap 'sleep 1; : >%s; exit %d' TERM\n: >%s/ready\nwhile :; do sleep 0.1; done"
                .formatted(ended, ends, folder));
    while (Files.notExists(folder.resolve("ready"))) {
      assertThat(shell.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    shell.destroy();
    assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(shell.exitValue()).isEqualTo(seen);
    assertThat(ended).exists();
  }
}
