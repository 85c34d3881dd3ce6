package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.fetch.FetchFixture.answer;
import static org.lacuna.fetch.FetchFixture.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherIT {

  private static final String PAGE = "<html><title>公报</title><p>城镇新增就业46.2万人。</p></html>";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final DataSource database = FetchFixture.freshDatabase();
  private HttpServer server;
  private Fetcher fetcher;

  @BeforeEach
  void start() {
    server = FetchFixture.server(this::serve);
    fetcher = FetchFixture.fetcher(FetchFixture.settings(FetchFixture.origin(server)), database);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String path = exchange.getRequestURI().toString();
    asked.add(host + path);
    switch (host + path) {
      case "tjj.example.cn/robots.txt" ->
          answer(exchange, 200, "User-agent: *\nDisallow: /secret/");
      case "failing.example.cn/robots.txt" -> answer(exchange, 503, "");
      case "tjj.example.cn/page" -> page(exchange);
      case "tjj.example.cn/old" -> redirect(exchange, 301, "https://new.example.cn/page");
      case "tjj.example.cn/away" -> redirect(exchange, 302, "/page");
      case "tjj.example.cn/circle" -> redirect(exchange, 302, "/circle");
      case "tjj.example.cn/file" -> redirect(exchange, 302, "file:///etc/passwd");
      case "new.example.cn/page" -> page(exchange);
      default -> answer(exchange, 404, "");
    }
  }

  private static void page(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    boolean held = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    answer(exchange, held ? 304 : 200, held ? "" : PAGE);
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, status, "");
  }

  @Test
  void fetchesAPageThroughTheOriginAndKeepsItsRealAddress() {
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/page"));
    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    Exchange exchange = outcome.exchange().orElseThrow();
    assertThat(exchange.address()).isEqualTo(URI.create("https://tjj.example.cn/page"));
    assertThat(new String(exchange.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(new String(exchange.requestHead(), StandardCharsets.ISO_8859_1))
        .startsWith("GET /page HTTP/1.1\r\n")
        .contains("Host: tjj.example.cn\r\n", "User-Agent: " + FetchFixture.AGENT)
        .endsWith("\r\n\r\n");
  }

  @Test
  void asksForAnAddressInChineseLettersAsBrowsersDo() {
    fetcher.fetch(request("https://tjj.example.cn/统计/2024.html?页=2"));
    assertThat(asked).last().isEqualTo("tjj.example.cn/%E7%BB%9F%E8%AE%A1/2024.html?%E9%A1%B5=2");
  }

  @Test
  void keepsAnAddressInOneFormHoweverItIsWritten() {
    FetchOutcome outcome = fetcher.fetch(request("HTTPS://TJJ.Example.cn/page#figures"));
    assertThat(outcome.exchange().orElseThrow().address())
        .isEqualTo(URI.create("https://tjj.example.cn/page"));
    assertThat(asked).containsExactly("tjj.example.cn/robots.txt", "tjj.example.cn/page");
  }

  @Test
  void costsNoBodyWhenThePageIsUnchanged() {
    Conditions held = new Conditions(Optional.of("\"v1\""), Optional.empty());
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/page", held));
    assertThat(outcome).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(outcome.exchange().orElseThrow().body()).isEmpty();
  }

  @Test
  void followsAPermanentRedirectAndSaysWhereThePageNowIs() {
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/old"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FetchOutcome.Moved.class,
            moved -> assertThat(moved.target()).hasToString("https://new.example.cn/page"));
  }

  @Test
  void saysWhereAnUnchangedPageNowIsToo() {
    Conditions held = new Conditions(Optional.of("\"v1\""), Optional.empty());
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/old", held));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            FetchOutcome.Unchanged.class,
            same ->
                assertThat(same.target().orElseThrow()).hasToString("https://new.example.cn/page"));
    assertThat(Attempt.of(outcome).outcome()).isEqualTo("moved");
  }

  @Test
  void doesNotCallAPassingRedirectAMove() {
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/away"));
    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(outcome.exchange().orElseThrow().address())
        .hasToString("https://tjj.example.cn/page");
  }

  @Test
  void endsARedirectInACircle() {
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/circle"));
    assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
    assertThat(outcome.explanation()).contains("circle");
  }

  @Test
  void refusesToBeSentToAFileOfThisMachine() {
    FetchOutcome outcome = fetcher.fetch(request("https://tjj.example.cn/file"));
    assertThat(outcome).isInstanceOf(FetchOutcome.RefusedByUs.class);
  }

  @Test
  void obeysRobotsAndAsksForThemOnce() {
    assertThat(fetcher.fetch(request("https://tjj.example.cn/secret/plan")))
        .isInstanceOf(FetchOutcome.RefusedByRobots.class);
    fetcher.fetch(request("https://tjj.example.cn/page"));
    assertThat(asked).containsExactly("tjj.example.cn/robots.txt", "tjj.example.cn/page");
  }

  @Test
  void staysOutOfASiteWhoseRobotsFail() {
    assertThat(fetcher.fetch(request("https://failing.example.cn/page")))
        .isInstanceOf(FetchOutcome.RefusedByRobots.class);
    assertThat(asked).doesNotContain("failing.example.cn/page");
  }

  @Test
  void entersEveryTryInTheLedger() {
    fetcher.fetch(request("https://tjj.example.cn/page"));
    fetcher.fetch(request("https://tjj.example.cn/none"));
    List<Attempt> entries = new FetchLedger(database).ofSource("test-source", Instant.EPOCH);
    assertThat(entries).extracting(Attempt::outcome).containsExactly("fetched", "vanished");
    assertThat(entries.get(0).digest()).get().asString().startsWith("sha-256:");
    assertThat(entries.get(1).status()).contains(404);
  }

  @Test
  void fetchesManySitesSideBySideAndEachSiteInOrder() throws InterruptedException {
    List<FetchRequest> requests = new ArrayList<>();
    IntStream.range(0, 50)
        .forEach(n -> requests.add(request("https://h" + n % 5 + ".example.cn/" + n)));
    List<FetchOutcome> outcomes = new ArrayList<>();
    fetcher.fetchAll(requests, outcomes::add);
    assertThat(outcomes).hasSize(50);
    assertThat(asked.stream().filter(path -> path.startsWith("h3") && !path.contains("robots")))
        .containsExactlyElementsOf(
            IntStream.iterate(3, n -> n + 5).limit(10).mapToObj(n -> "h3.example.cn/" + n).toList())
        .hasSize(10);
  }
}
