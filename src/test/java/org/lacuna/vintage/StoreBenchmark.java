package org.lacuna.vintage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lacuna.series.Bound;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the store against raw JDBC batches into the same tables. Not a test: {@code java -cp ...
 * org.lacuna.vintage.StoreBenchmark h2|postgres [claims]}, or {@code fill claims FILE} to have a
 * store of that size in a file of its own, {@code var/lacuna} of a home.
 */
final class StoreBenchmark {

  private static final int SERIES = 2500;

  private StoreBenchmark() {}

  /**
   * Runs all measurements and prints them.
   *
   * @param args {@code h2} or {@code postgres}, and how many claims (1,000,000); or {@code fill},
   *     how many, and the file of the store without the ending the database gives it
   */
  public static void main(String[] args) throws Exception {
    int claims = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    if (args[0].equals("fill")) {
      fill(Path.of(args[2]), claims / SERIES);
      return;
    }
    int vintages = claims / SERIES;
    warmUp(args[0]);
    DataSource raw = database(args[0]);
    Duration rawTime = time(() -> rawBatches(raw, vintages));
    report("raw JDBC batch", claims, rawTime);
    DataSource database = database(args[0]);
    VintageStore store = new VintageStore(database, InstantSource.system());
    Duration first = time(() -> harvest(store, vintages));
    report("store, first harvest", claims, first);
    System.out.printf("share of raw speed: %d %%%n", 100 * rawTime.toMillis() / first.toMillis());
    VintageStore again = new VintageStore(database, InstantSource.system());
    Duration second = time(() -> harvest(again, vintages));
    report("store, second harvest", claims, second);
    System.out.printf("second of first: %.1f %%%n", 100.0 * second.toMillis() / first.toMillis());
    oneSeries(again, vintages);
    AtomicLong count = new AtomicLong();
    Duration export = time(() -> again.export(ClaimQuery.all(), claim -> count.incrementAndGet()));
    report("as-of export", (int) count.get(), export);
    Runtime runtime = Runtime.getRuntime();
    System.out.printf("heap limit %d MB%n", runtime.maxMemory() >> 20);
    if (args[0].equals("h2")) {
      close(database);
    }
    System.exit(0);
  }

  private static void fill(Path file, int vintages) throws Exception {
    Files.createDirectories(file.toAbsolutePath().getParent());
    DataSource database =
        new SingleConnectionDataSource(
            StoreFile.address(file.toAbsolutePath()), "lacuna", "", true);
    StoreSchema.upgrade(Flyway.configure().dataSource(database));
    harvest(new VintageStore(database, InstantSource.system()), vintages);
    close(database);
  }

  /** As a command closes it that ends in good order. */
  private static void close(DataSource database) {
    Path file = Path.of(address(database).replaceAll("^jdbc:h2:file:|;.*$", "") + ".mv.db");
    long before = file.toFile().length() >> 20;
    Duration closing = time(() -> new StoreFile(database).close());
    System.out.printf(
        "file %,d MB, after closing in %.1f s %,d MB%n",
        before, closing.toMillis() / 1000.0, file.toFile().length() >> 20);
  }

  private static String address(DataSource database) {
    return String.valueOf(((SingleConnectionDataSource) database).getUrl());
  }

  private static void warmUp(String kind) throws Exception {
    DataSource small = database(kind);
    harvest(new VintageStore(small, InstantSource.system()), 20);
    rawBatches(database(kind), 20);
  }

  private static void oneSeries(VintageStore store, int vintages) {
    long[] millis = new long[200];
    for (int i = 0; i < millis.length; i++) {
      ClaimQuery query =
          ClaimQuery.of(series(i * 7 % SERIES)).asOf(AsOf.at(vintage(vintages / 2).capture().at()));
      millis[i] = time(() -> store.claims(query)).toNanos() / 10_000;
    }
    Arrays.sort(millis);
    System.out.printf(
        "one series as of a day: median %.2f ms, 95th percentile %.2f ms%n",
        millis[100] / 100.0, millis[190] / 100.0);
  }

  private static void harvest(VintageStore store, int vintages) {
    for (int number = 0; number < vintages; number++) {
      store.record(vintage(number));
    }
  }

  /** One page a month, with one figure of each series. */
  private static Vintage vintage(int number) {
    YearMonth month = YearMonth.of(1990, 1).plusMonths(number);
    var page =
        Figures.page(
            URI.create("https://stats.example.cn/" + month + ".html"),
            month.plusMonths(1).atDay(18).toString());
    List<Observation> figures = new ArrayList<>(SERIES);
    for (int i = 0; i < SERIES; i++) {
      figures.add(
          page.says(
              series(i), month.toString(), "" + (1_000_000 + number * 31 + i), Bound.EXACT, "1"));
    }
    return page.with(figures.toArray(Observation[]::new));
  }

  private static SeriesKey series(int number) {
    return Figures.series("series_" + number);
  }

  /** The rows the store writes, prepared outside of it: one batch and one commit per vintage. */
  private static void rawBatches(DataSource database, int vintages) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    for (int i = 0; i < SERIES; i++) {
      jdbc.update(
          "INSERT INTO series VALUES (?, ?, 'i', 'a', 'p', 'c', 'm', 'e', 'l', 'u', 's', 'a', 'A')",
          i + 1L,
          series(i).toString());
    }
    jdbc.update("INSERT INTO voice VALUES (1, 'p', 's', 'r', 'a')");
    jdbc.execute((Connection connection) -> rawBatches(connection, vintages));
  }

  private static int rawBatches(Connection connection, int vintages) throws SQLException {
    connection.setAutoCommit(false);
    for (int number = 0; number < vintages; number++) {
      Vintage vintage = vintage(number);
      long id = number + 1L;
      RawRows.insertPage(connection, id, vintage);
      try (PreparedStatement row = connection.prepareStatement(RawRows.CLAIM)) {
        int place = 0;
        for (Observation o : vintage.observations()) {
          RawRows.set(row, id, place, o);
          row.addBatch();
          place++;
        }
        row.executeBatch();
      }
      connection.commit();
    }
    connection.setAutoCommit(true);
    return vintages;
  }

  private static DataSource database(String kind) throws Exception {
    DataSource database =
        kind.equals("h2")
            ? new SingleConnectionDataSource(
                StoreFile.address(folder().resolve("store")), "sa", "", true)
            : Postgres.batchingDatabase();
    StoreSchema.upgrade(Flyway.configure().dataSource(database));
    return database;
  }

  private static Path folder() throws Exception {
    Path folder = Files.createTempDirectory("store-benchmark");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void report(String what, int claims, Duration time) {
    System.out.printf(
        "%s: %,d claims in %.1f s, %,d a second%n",
        what, claims, time.toMillis() / 1000.0, claims * 1000L / Math.max(1, time.toMillis()));
  }
}
