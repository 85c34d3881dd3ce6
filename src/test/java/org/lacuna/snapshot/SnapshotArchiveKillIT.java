package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.snapshot.Exchanges.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.snapshot.Verification.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills a writing process again and again; nothing it was told is stored may be missing. */
@Tag("slow")
class SnapshotArchiveKillIT {

  private static final int KILLS = 5;

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothingWhenKilledAnywhere() throws Exception {
    JdbcClient.create(ArchiveFixture.migrated(database(folder))).sql("shutdown").update();
    Random random = new Random(7);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, runAndKill(1 + random.nextInt(60)));
      assertEachOnce(acknowledged);
    }
    assertThat(acknowledged).isGreaterThan(KILLS);
  }

  private void assertEachOnce(int acknowledged) {
    DataSource database = database(folder);
    try (SnapshotArchive archive = open(folder, database)) {
      List<Snapshot> held = archive.ofSource("xjrst-report");
      assertThat(held.stream().map(Snapshot::address).distinct().count()).isEqualTo(held.size());
      assertThat(held).hasSizeGreaterThanOrEqualTo(acknowledged);
      for (int i = 0; i < acknowledged; i++) {
        Snapshot snapshot = archive.newest(address(i)).orElseThrow();
        assertThat(new String(archive.body(snapshot), UTF_8)).isEqualTo(body(i));
      }
      assertThat(archive.verify(Progress.NONE).damages()).isEmpty();
    } finally {
      JdbcClient.create(database).sql("shutdown").update();
    }
  }

  /** Returns how many pages the process said were stored, those of earlier runs included. */
  private int runAndKill(int afterPages) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (wholeLines(said).size() < afterPages && writer.isAlive()) {
      Thread.sleep(1);
    }
    assertThat(writer.isAlive()).as("the writer must still run").isTrue();
    writer.destroyForcibly();
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
    List<String> lines = wholeLines(said);
    return Integer.parseInt(lines.get(lines.size() - 1));
  }

  private static List<String> wholeLines(Path file) throws IOException {
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private static DataSource database(Path folder) {
    return new DriverManagerDataSource(
        "jdbc:h2:file:"
            + folder.resolve("index")
            + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
  }

  private static SnapshotArchive open(Path folder, DataSource database) {
    return SnapshotArchive.open(folder.resolve("archive"), database, () -> Exchanges.NOON);
  }

  private static URI address(int i) {
    return URI.create("http://rst.example.cn/" + i);
  }

  private static String body(int i) {
    return "page " + i + " ".repeat(i * 37 % 5000);
  }

  /** The process that is killed: adds pages one after the other and says so. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      SnapshotArchive archive = open(folder, database(folder));
      int i = archive.ofSource("xjrst-report").size();
      while (true) {
        archive.add("xjrst-report", page(address(i).toString(), body(i)));
        i++;
        System.out.println(i);
      }
    }
  }
}
