package org.lacuna.fetch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One of several processes that fetch from the same site over one database. */
final class PacedProcess {

  private PacedProcess() {}

  /** Arguments: database, origin, least rest in milliseconds, number of pages. */
  public static void main(String[] arguments) throws InterruptedException {
    FetchSettings settings =
        FetchSettings.polite(FetchFixture.AGENT)
            .withOrigin(URI.create(arguments[1]))
            .withPace(pace(Duration.ofMillis(Long.parseLong(arguments[2]))))
            .withRetries(FetchSettings.Retries.NONE);
    List<FetchRequest> requests =
        IntStream.range(0, Integer.parseInt(arguments[3]))
            .mapToObj(n -> FetchFixture.request("http://tjj.example.cn/" + n))
            .toList();
    List<FetchOutcome> outcomes = new ArrayList<>();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(arguments[0]);
    pool.setMaximumPoolSize(3);
    try (HikariDataSource database = new HikariDataSource(pool);
        Fetcher fetcher = FetchFixture.fetcher(settings, database)) {
      fetcher.fetchAll(requests, outcomes::add);
    }
    long whole = outcomes.stream().filter(FetchOutcome.Fetched.class::isInstance).count();
    System.out.println("fetched " + whole);
  }

  private static FetchSettings.Pace pace(Duration least) {
    return new FetchSettings.Pace(
        true, least, Duration.ofSeconds(1), 0, Duration.ofMinutes(1), Duration.ofMinutes(1), 1);
  }
}
