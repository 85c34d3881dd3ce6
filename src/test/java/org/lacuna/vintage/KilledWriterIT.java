package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A writer is killed without warning, again and again, on one store. */
class KilledWriterIT {

  /** More with -Dlacuna.kills=200. */
  private static final int KILLS = Integer.getInteger("lacuna.kills", 25);

  @TempDir private Path folder;

  private String classPath = "";
  private int next = 1;
  private int inFlight;
  private Optional<Process> waiting = Optional.empty();

  @Test
  @Tag("slow")
  void losesDoublesAndHalvesNothingWhereverItIsKilled() throws Exception {
    WriterToKill.open(address());
    shutDown();
    classPath = ClassFiles.packed(folder);
    archiveClasses();
    try {
      killAndLook(KILLS);
    } finally {
      waiting.ifPresent(Process::destroyForcibly);
    }
  }

  /** What writers load is laid out once, so that each starts in a part of the time. */
  private void archiveClasses() throws IOException, InterruptedException {
    Process writer = start("-XX:ArchiveClassesAtExit=" + classes(), address(), String.valueOf(20));
    tell(writer, 1);
    assertThat(writer.inputReader(StandardCharsets.UTF_8).lines()).endsWith("done 20");
    assertThat(writer.waitFor()).isZero();
    next = 21;
  }

  private void killAndLook(int rounds) throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      int said = writeAndKill(1 + random.nextInt(6), random.nextInt(12));
      look(said);
    }
    System.out.printf(
        "%d kills, %d vintages, %d of them finished but not yet said%n",
        rounds, next - 1, inFlight);
  }

  /** Kills the writer some milliseconds after it said so many; returns the last it said. */
  private int writeAndKill(int after, int millis) throws IOException, InterruptedException {
    Process writer = writer();
    tell(writer, next);
    int said = next - 1;
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said = line.startsWith("done ") ? Integer.parseInt(line.substring(5)) : said;
        if (said >= next - 1 + after && writer.isAlive()) {
          Thread.sleep(millis);
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
    return said;
  }

  /** One that stands ready, started while the one before was at work; the next is started now. */
  private Process writer() throws IOException {
    Process ready = waiting.isPresent() ? waiting.get() : startWaiting();
    waiting = Optional.of(startWaiting());
    return ready;
  }

  private Process startWaiting() throws IOException {
    return start("-XX:SharedArchiveFile=" + classes(), address());
  }

  private static void tell(Process writer, int first) throws IOException {
    try (Writer to = writer.outputWriter(StandardCharsets.UTF_8)) {
      to.write(first + "\n");
    }
  }

  private Process start(String option, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-cp",
                classPath,
                "org.lacuna.vintage.WriterToKill"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void look(int said) {
    var database = new SingleConnectionDataSource(address(), "sa", "", true);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    int there = WriterToKill.checkVintages(jdbc, said);
    inFlight += there - said;
    next = there + 1;
    jdbc.execute("SHUTDOWN");
    database.destroy();
  }

  private void shutDown() {
    new JdbcTemplate(new SingleConnectionDataSource(address(), "sa", "", true)).execute("SHUTDOWN");
  }

  private Path classes() {
    return folder.resolve("classes.jsa");
  }

  private String address() {
    return StoreFile.address(folder.resolve("store"));
  }
}
