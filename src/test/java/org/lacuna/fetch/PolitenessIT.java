package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.fetch.FetchFixture.answer;
import static org.lacuna.fetch.FetchFixture.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Connection;

/** What a server sees of our manners: when requests come, and what they carry. */
class PolitenessIT {

  private static final String PAGE = "<html><title>公报</title><p>全州城镇新增就业3.2万人</p></html>";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final DataSource database = FetchFixture.freshDatabase();
  private final HttpServer server = FetchFixture.server(this::serve);
  private String robots = "";

  /** One request: its path, its cookies, and when it came. */
  private record Visit(String path, Optional<String> cookies, long came) {}

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Optional<String> cookies = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"));
    visits.add(new Visit(path, cookies, System.nanoTime()));
    switch (path) {
      case "/robots.txt" -> answer(exchange, robots.isEmpty() ? 404 : 200, robots);
      case "/busy-for-a-second.html" -> busy(exchange, "1");
      case "/busy-until.html" -> busy(exchange, soon());
      case "/busy-for-an-hour.html" -> busy(exchange, "3600");
      case "/door.html" -> door(exchange, cookies);
      case "/slow.html" -> slow(exchange);
      default -> answer(exchange, 200, PAGE);
    }
  }

  /** The first time only. */
  private void busy(HttpExchange exchange, String until) throws IOException {
    boolean first = paths().stream().filter(exchange.getRequestURI().getPath()::equals).count() < 2;
    if (first) {
      exchange.getResponseHeaders().set("Retry-After", until);
    }
    answer(exchange, first ? 503 : 200, first ? "" : PAGE);
  }

  private static String soon() {
    return ZonedDateTime.now(ZoneOffset.UTC)
        .plusSeconds(2)
        .format(DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  private static void door(HttpExchange exchange, Optional<String> cookies) throws IOException {
    if (cookies.isEmpty()) {
      exchange.getResponseHeaders().set("Set-Cookie", "seen=yes; Path=/");
      exchange.getResponseHeaders().set("Location", "/door.html");
    }
    answer(exchange, cookies.isEmpty() ? 302 : 200, cookies.isEmpty() ? "" : PAGE);
  }

  private static void slow(HttpExchange exchange) throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, 200, PAGE);
  }

  private List<String> paths() {
    return visits.stream().map(Visit::path).toList();
  }

  private Duration betweenTheLastTwo() {
    int last = visits.size() - 1;
    return Duration.ofNanos(visits.get(last).came() - visits.get(last - 1).came());
  }

  private Fetcher fetcher() {
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            true,
            Duration.ofMillis(10),
            Duration.ofSeconds(30),
            5,
            Duration.ofSeconds(5),
            Duration.ofDays(1),
            1);
    return FetchFixture.fetcher(
        FetchFixture.settings(FetchFixture.origin(server))
            .withPace(pace)
            .withRetries(new FetchSettings.Retries(1, Duration.ofMillis(1), Duration.ofSeconds(5))),
        database);
  }

  private static FetchOutcome fetch(Fetcher fetcher, String page) {
    return fetcher.fetch(request("http://tjj.example.cn/" + page + ".html"));
  }

  @Test
  void comesAgainNoSoonerThanABusyServerAsks() {
    for (String page : List.of("busy-for-a-second", "busy-until")) {
      try (Fetcher fetcher = fetcher()) {
        assertThat(fetch(fetcher, page)).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(betweenTheLastTwo()).as(page).isGreaterThanOrEqualTo(SECOND);
      }
    }
  }

  @Test
  void leavesASiteAloneThatAsksForAnHourInTheNextRunToo() {
    try (Fetcher fetcher = fetcher()) {
      assertThat(fetch(fetcher, "busy-for-an-hour")).isInstanceOf(FetchOutcome.Unreachable.class);
    }
    try (Fetcher nextRun = fetcher()) {
      FetchOutcome outcome = fetch(nextRun, "page");
      assertThat(outcome).isInstanceOf(FetchOutcome.RefusedByUs.class);
      assertThat(outcome.explanation()).contains("asked to be left alone until");
    }
    assertThat(paths()).containsExactly("/robots.txt", "/busy-for-an-hour.html");
  }

  @Test
  void restsAsLongAsRobotsTxtAsks() {
    robots = "User-agent: *\nCrawl-delay: 1\n";
    try (Fetcher fetcher = fetcher()) {
      fetch(fetcher, "one");
      fetch(fetcher, "two");
    }
    assertThat(paths()).endsWith("/one.html", "/two.html");
    assertThat(betweenTheLastTwo()).isGreaterThanOrEqualTo(SECOND);
  }

  @Test
  void readsTheFirstFiveHundredKibibytesOfARobotsTxtHoweverLongItIs() {
    String padding = "#" + "-".repeat(99) + "\n";
    robots = padding.repeat(5_060) + "User-agent: *\nDisallow: /plan\n" + padding.repeat(15_000);
    try (Fetcher fetcher = fetcher()) {
      assertThat(fetch(fetcher, "plan")).isInstanceOf(FetchOutcome.RefusedByRobots.class);
      assertThat(fetch(fetcher, "page")).isInstanceOf(FetchOutcome.Fetched.class);
    }
  }

  @Test
  void restsFiveTimesAsLongAsASlowServerTook() {
    try (Fetcher fetcher = fetcher()) {
      fetch(fetcher, "slow");
      fetch(fetcher, "two");
    }
    assertThat(betweenTheLastTwo()).isGreaterThanOrEqualTo(Duration.ofMillis(200 + 5 * 200));
  }

  @Test
  void carriesNoCookieUnlessItsSourceNeedsOneAndNeverToAnotherLook() {
    try (Fetcher fetcher = fetcher()) {
      FetchOutcome outside = fetch(fetcher, "door");
      assertThat(outside).isInstanceOf(FetchOutcome.Unreachable.class);
      assertThat(visits).allMatch(visit -> visit.cookies().isEmpty());
      visits.clear();
      URI door = URI.create("http://tjj.example.cn/door.html");
      Connection cookies = new Connection(false, Optional.empty(), true, 10 << 20);
      FetchRequest needing =
          new FetchRequest("needing", door, Conditions.NONE, FetchFixture.ANY, cookies);
      assertThat(fetcher.fetch(needing)).isInstanceOf(FetchOutcome.Fetched.class);
      assertThat(fetcher.fetch(needing)).isInstanceOf(FetchOutcome.Fetched.class);
      assertThat(visits)
          .extracting(visit -> visit.cookies().orElse("none"))
          .containsExactly("none", "seen=yes", "none", "seen=yes");
    }
  }
}
