package org.lacuna.snapshot;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lacuna.snapshot.Verification.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the archive: {@code ArchiveBenchmark fill|find|verify <folder> [records]}. A program of
 * its own; the tests state no times.
 */
public final class ArchiveBenchmark {

  private static final int PER_DAY = 2000;
  private static final int BATCH = 200;

  private ArchiveBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(
        "jdbc:h2:file:" + folder.resolve("index") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    switch (args[0]) {
      case "fill" -> fill(folder, ArchiveFixture.migrated(database), Integer.parseInt(args[2]));
      case "find" -> find(folder, database, Integer.parseInt(args[2]));
      case "verify" -> verify(folder, database);
      default -> throw new IllegalArgumentException(args[0]);
    }
    Runtime memory = Runtime.getRuntime();
    System.gc();
    say("heap in use %d MB", (memory.totalMemory() - memory.freeMemory()) >> 20);
    database.close();
  }

  private static void fill(Path folder, DataSource database, int records) throws Exception {
    Instant[] now = {Exchanges.NOON};
    ExecutorService threads = Executors.newFixedThreadPool(2);
    long start = System.nanoTime();
    try (SnapshotArchive archive =
        SnapshotArchive.open(folder.resolve("archive"), database, () -> now[0])) {
      for (int from = 0; from < records; from += PER_DAY) {
        now[0] = Exchanges.NOON.plus(Duration.ofDays(from / PER_DAY));
        Instant day = now[0];
        for (int at = from; at < Math.min(from + PER_DAY, records); at += BATCH) {
          List<Future<Draft>> drafts =
              IntStream.range(at, Math.min(at + BATCH, records))
                  .mapToObj(i -> threads.submit(() -> draft(archive, i, day)))
                  .toList();
          List<Draft> batch = new ArrayList<>();
          for (Future<Draft> one : drafts) {
            batch.add(one.get());
          }
          archive.addAll(batch);
        }
      }
    }
    threads.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    say("filled %d in %.1f s: %.0f a second", records, seconds, records / seconds);
  }

  private static Draft draft(SnapshotArchive archive, int i, Instant day) {
    return archive.prepare(
        "s" + i % 20 + "-x",
        Snapshot.Kind.RESPONSE,
        Exchanges.page(url(i), body(i), day),
        Optional.empty());
  }

  private static void find(Path folder, DataSource database, int records) {
    JdbcClient.create(database).sql("select 1").query(Integer.class).single();
    long start = System.nanoTime();
    try (SnapshotArchive archive =
        SnapshotArchive.open(
            folder.resolve("archive"),
            database,
            () -> Exchanges.NOON.plus(Duration.ofDays(9999)))) {
      long opened = System.nanoTime();
      Snapshot snapshot = archive.newest(URI.create(url(records / 2))).orElseThrow();
      int bytes = archive.body(snapshot).length;
      long found = System.nanoTime();
      say(
          "opened in %.1f ms, found and read %d bytes in %.1f ms (a cold process)",
          (opened - start) / 1e6, bytes, (found - opened) / 1e6);
      again(archive, records);
      long warm = System.nanoTime();
      try (SnapshotArchive second = SnapshotArchive.reading(folder.resolve("archive"), database)) {
        second.body(second.newest(URI.create(url(records / 3))).orElseThrow());
      }
      say("opened again and found one in %.1f ms (warm)", (System.nanoTime() - warm) / 1e6);
    }
  }

  private static void again(SnapshotArchive archive, int records) {
    Random random = new Random(1);
    int reads = 2000;
    long start = System.nanoTime();
    for (int i = 0; i < reads; i++) {
      archive.body(archive.newest(URI.create(url(random.nextInt(records)))).orElseThrow());
    }
    say("then %.0f random finds a second", reads / ((System.nanoTime() - start) / 1e9));
  }

  private static void verify(Path folder, DataSource database) {
    long start = System.nanoTime();
    Verification found =
        SnapshotArchive.reading(folder.resolve("archive"), database).verify(Progress.NONE);
    say(
        "verified %d records, %d MB in %.1f s: %d damages",
        found.records(),
        found.bytes() >> 20,
        (System.nanoTime() - start) / 1e9,
        found.damages().size());
  }

  private static String url(int i) {
    return "http://host" + i % 20 + ".example.cn/2026/" + i + ".html";
  }

  /** About 27 KB of text that compresses about as a news page does. */
  private static String body(int i) {
    Random random = new Random(i);
    StringBuilder text = new StringBuilder(28_000);
    for (int line = 0; line < 250; line++) {
      text.append("<div class=\"list-item\"><a href=\"/2026/")
          .append(line * 7)
          .append(".html\">新疆人力资源和社会保障厅 ")
          .append(line % 8 == 0 ? random.nextInt() : line)
          .append("</a></div>\n");
    }
    return text.toString();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
