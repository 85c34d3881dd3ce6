package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two real processes share one site and one database, and keep its rests together. */
@Tag("slow")
class SharedPaceIT {

  private static final Duration REST = Duration.ofMillis(5);
  private static final int EACH = 500;

  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  /** When a request came and when its answer left, by this server's clock. */
  private record Visit(long came, long left) {}

  private void serve(HttpExchange exchange) throws IOException {
    long came = System.nanoTime();
    overlaps.addAndGet(inside.incrementAndGet() > 1 ? 1 : 0);
    boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
    inside.decrementAndGet();
    visits.add(new Visit(came, System.nanoTime()));
    FetchFixture.answer(exchange, robots ? 404 : 200, "<html><p>figures of the year</p></html>");
  }

  @Test
  void keepsTheRestOfASiteOverAThousandRequestsOfTwoProcesses() throws Exception {
    HttpServer server = FetchFixture.server(this::serve);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
      String database = postgres.getJdbcUrl("postgres", "postgres");
      Process one = start(database, FetchFixture.origin(server).toString());
      Process two = start(database, FetchFixture.origin(server).toString());
      assertThat(output(one)).contains("fetched " + EACH);
      assertThat(output(two)).contains("fetched " + EACH);
    } finally {
      server.stop(0);
    }
    assertThat(visits).hasSizeGreaterThanOrEqualTo(2 * EACH);
    System.out.printf(
        "shared pace: %d requests, %d violations, shortest rest %.1f ms%n",
        visits.size(), violations().size() + overlaps.get(), shortest() / 1e6);
    assertThat(overlaps).hasValue(0);
    assertThat(violations()).isEmpty();
  }

  private List<Long> rests() {
    List<Long> rests = new ArrayList<>();
    for (int i = 1; i < visits.size(); i++) {
      rests.add(visits.get(i).came() - visits.get(i - 1).left());
    }
    return rests;
  }

  private List<Long> violations() {
    return rests().stream().filter(rest -> rest < REST.toNanos()).toList();
  }

  private long shortest() {
    return rests().stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  private static Process start(String database, String origin) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PacedProcess.class.getName(),
            database,
            origin,
            String.valueOf(REST.toMillis()),
            String.valueOf(EACH))
        .redirectErrorStream(true)
        .start();
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
