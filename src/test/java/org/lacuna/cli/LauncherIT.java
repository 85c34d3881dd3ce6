package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher hands to the JDK, told by a JDK that only repeats what it was given. */
class LauncherIT {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String OUT = "-Dlacuna.out=terminal";
  private static final String ERR = "-Dlacuna.err=terminal";

  @TempDir Path folder;

  private Path launcher;

  @BeforeEach
  void install() throws IOException {
    launcher = folder.resolve("place with a blank/lacuna");
    Files.createDirectories(launcher.resolveSibling("target/app"));
    Files.copy(Path.of("lacuna"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Files.createFile(launcher.resolveSibling("target/app/lacuna.jar"));
    jdk("17", "printf '%s\\n' \"$@\"\n");
  }

  private Path jdk(String version, String does) throws IOException {
    Path home = folder.resolve("jdk" + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + does);
    assertThat(home.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    return home;
  }

  private record Said(int code, String text) {}

  private Said run(List<String> command) throws Exception {
    Path text = folder.resolve("text");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of("LACUNA_JAVA_HOME", folder.resolve("jdk17").toString(), "LACUNA_CACHE", "off"));
    Process process = builder.redirectErrorStream(true).redirectOutput(text.toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
  }

  private Said onTerminal(String redirection) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "script(1) is not here");
    String command = "'" + launcher + "' status" + redirection;
    return run(List.of(SCRIPT.toString(), "-qec", command, "/dev/null"));
  }

  @Test
  void saysThatATerminalIsWatching() throws Exception {
    assertThat(onTerminal("").text().lines().map(String::strip)).contains(OUT, ERR, "status");
  }

  @Test
  void tellsOutputThatGoesToAFileFromErrorsThatGoToATerminal() throws Exception {
    Path file = folder.resolve("file");
    onTerminal(" >'" + file + "'");
    assertThat(Files.readAllLines(file)).contains(ERR).doesNotContain(OUT);
    onTerminal(" 2>'" + folder.resolve("errors") + "' | cat >'" + file + "'");
    assertThat(Files.readAllLines(file)).doesNotContain(ERR, OUT);
  }

  @Test
  void saysNothingOfATerminalToCron() throws Exception {
    Said said = run(List.of(launcher.toString(), "run", "all"));
    assertThat(said.code()).isZero();
    assertThat(said.text().lines()).contains("run", "all").doesNotContain(OUT, ERR);
  }

  @Test
  void endsWithTheCodeOfTheProgramAndHandsItsWordsOnAsTheyAre() throws Exception {
    jdk("17", "printf '%s\\n' \"$@\"\nexit 20\n");
    Said said = run(List.of(launcher.toString(), "explain", "a b", "*", "$HOME"));
    assertThat(said.code()).isEqualTo(20);
    assertThat(said.text().lines()).endsWith("explain", "a b", "*", "$HOME");
  }

  @Test
  void worksInAFolderWithBlanks() throws Exception {
    assertThat(run(List.of(launcher.toString(), "status")).text().lines())
        .contains("-Dlacuna.home.default=" + launcher.getParent())
        .endsWith("-jar", launcher.resolveSibling("target/app/lacuna.jar").toString(), "status");
  }
}
