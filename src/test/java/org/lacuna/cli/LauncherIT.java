package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
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
  void forgetsArchivesOfEarlierBuildsThatNobodyUsedForAMonthAndNothingElse() throws Exception {
    // a JDK that makes what it is asked to make
    jdk(
        "17",
        "for o; do case $o in -XX:ArchiveClassesAtExit=*) : > \"${o#*=}\";; esac; done\n"
            + "printf '%s\\n' \"$@\"\n");
    Path cache = Files.createDirectories(folder.resolve("a cache"));
    Path old = aged(cache.resolve("1933930430-1308.jsa"), 40);
    Path oldOther = aged(cache.resolve("2846378255-1684.aot"), 40);
    Path mark = aged(cache.resolve("77-8.aot.failed"), 40);
    Path lately = aged(cache.resolve("320681648-1682.aot"), 20);
    Path foreign = aged(cache.resolve("thesis.jsa"), 400);
    Path deeper = aged(Files.createDirectory(cache.resolve("1-1")).resolve("1-2.jsa"), 400);
    ProcessBuilder start = new ProcessBuilder(launcher.toString(), "status");
    start.environment().put("LACUNA_JAVA_HOME", folder.resolve("jdk17").toString());
    start.environment().put("LACUNA_CACHE", cache.toString());
    Path text = folder.resolve("text");
    Process process = start.redirectErrorStream(true).redirectOutput(text.toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(text)).contains("-XX:SharedArchiveFile=" + cache);
    assertThat(old).doesNotExist();
    assertThat(oldOther).doesNotExist();
    assertThat(mark).doesNotExist();
    assertThat(List.of(lately, foreign, deeper)).allMatch(Files::exists);
  }

  private static Path aged(Path file, int days) throws IOException {
    FileTime then = FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(days)));
    Files.createFile(file);
    Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(then, then, null);
    return file;
  }

  @Test
  void worksInAFolderWithBlanks() throws Exception {
    assertThat(run(List.of(launcher.toString(), "status")).text().lines())
        .contains("-Dlacuna.home.default=" + launcher.getParent())
        .endsWith("-jar", launcher.resolveSibling("target/app/lacuna.jar").toString(), "status");
  }
}
