package org.lacuna.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same classes on the newest JDK that is installed beside the one that built them. */
@Tag("slow")
class NewerJdkIT {

  private static final int NEWER = 25;
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/lib/jvm"), Path.of("/opt/java"), Path.of("/opt"));

  @TempDir Path scratch;

  /** What touches files, documents, database and network; the rest is arithmetic on strings. */
  @Test
  void whatDependsOnThePlatformHoldsOnTheNewestInstalledJdk() throws Exception {
    holds("org\\.lacuna\\.(pipeline|world|extract\\.format)\\..*Test");
  }

  @Test
  void everyUnitTestHoldsOnTheNewestInstalledJdk() throws Exception {
    holds(".*Test");
  }

  private void holds(String classes) throws Exception {
    Optional<Path> jdk = newestInstalled();
    assumeTrue(jdk.isPresent(), "no JDK " + NEWER + " or newer is installed; skipped");
    assumeTrue(
        Runtime.version().feature() < NEWER, "this build itself runs on a newer JDK; skipped");
    Path log = scratch.resolve("tests.log");

    Process tests = startTests(jdk.orElseThrow(), classes, log);

    assertThat(tests.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(tests.exitValue())
        .as(() -> "tests on " + jdk.orElseThrow() + ":\n" + lastLines(log))
        .isZero();
    System.out.println(lastLines(log));
  }

  private Process startTests(Path jdk, String names, Path log) throws IOException {
    Path classes = Path.of("target", "test-classes").toAbsolutePath();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            jdk.resolve("bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + scratch,
            "-Dpdfbox.fontcache=" + scratch,
            "-Dlacuna.shared=" + System.getProperty("lacuna.shared", ""),
            "-cp",
            classes + File.pathSeparator + classPath,
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--scan-class-path",
            classes.toString(),
            "--include-classname",
            names,
            // what searches or reads class files finds the same on any JDK, and takes long
            "--exclude-classname",
            ".*(Architecture|Properties|Property)Test",
            "--exclude-tag",
            "slow",
            "--fail-if-no-tests",
            "--disable-banner",
            "--details=none")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static Optional<Path> newestInstalled() throws IOException {
    Optional<Path> newest = Optional.empty();
    for (Path place : PLACES) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> homes = Files.list(place)) {
          newest =
              Stream.concat(newest.stream(), homes)
                  .filter(home -> featureOf(home) >= NEWER)
                  .max(Comparator.comparingInt(NewerJdkIT::featureOf));
        }
      }
    }
    return newest;
  }

  private static int featureOf(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException unreadable) {
      return "no log: " + unreadable.getMessage();
    }
  }
}
