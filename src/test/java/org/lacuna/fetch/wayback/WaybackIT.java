package org.lacuna.fetch.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.Conditions;
import org.lacuna.fetch.FetchLedger;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.Fetcher;
import org.lacuna.fetch.PaceStore;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WaybackIT {

  private static final URI PAGE = URI.create("http://www.example.gov.cn/tjgb/2020.html");
  private static final String LIST =
      """
      cn,gov,example)/tjgb/2020.html 20210301000000 http://www.example.gov.cn/tjgb/2020.html text/html 200 AAAA 1200
      cn,gov,example)/tjgb/2020.html 20220615083000 http://www.example.gov.cn/tjgb/2020.html text/html 200 BBBB 1300
      cn,gov,example)/tjgb/2020.html 20230101000000 http://www.example.gov.cn/tjgb/2020.html text/html 404 CCCC 300
      """;

  private static final String REVISIT =
      "cn,gov,example)/tjgb/2020.html 20220801000000 http://www.example.gov.cn/tjgb/2020.html"
          + " warc/revisit - BBBB 500";

  private static final String SAVED = "{\"url\":\"x\",\"job_id\":\"spn2-7f\"}";
  private static final String SECRET = "topSecret99";

  /** What came by POST: path, authorization and fields. */
  private record Posted(String path, Optional<String> authorization, String fields) {}

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Posted> posted = new CopyOnWriteArrayList<>();
  private final List<String> authorized = new CopyOnWriteArrayList<>();
  private String saved = SAVED;
  private int status = 200;
  private final DataSource database = database();
  private String list = LIST;
  private String body = "<html><p>统计公报 310.4</p></html>";
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private HttpServer server;
  private Fetcher fetcher;

  private static DataSource database() {
    String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    DataSource database = new DriverManagerDataSource(address, "sa", "");
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    FetchSettings settings =
        FetchSettings.polite("LacunaTest/1.0 (+mailto:test@example.org)")
            .withPace(FetchSettings.Pace.off(1))
            .withRetries(FetchSettings.Retries.NONE)
            .withOrigin(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    InstantSource clock = () -> now;
    fetcher =
        new Fetcher(settings, clock, new PaceStore(database, clock), new FetchLedger(database));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    if (path.equals("/robots.txt")) {
      answer(exchange, 404, "");
      return;
    }
    Optional<String> proof =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    proof.ifPresent(header -> authorized.add(path));
    if (exchange.getRequestMethod().equals("POST")) {
      byte[] fields = exchange.getRequestBody().readAllBytes();
      posted.add(new Posted(path, proof, new String(fields, StandardCharsets.UTF_8)));
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer(exchange, status, saved);
      return;
    }
    asked.add(path);
    answer(exchange, 200, path.startsWith("/cdx") ? list : body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static FetchRequest page() {
    return new FetchRequest(
        "example",
        PAGE,
        Conditions.NONE,
        new Recognition(Optional.empty(), List.of("统计公报"), Optional.empty()),
        new Connection(false, Optional.empty(), false, 1 << 20));
  }

  private List<Attempt> entries() {
    return new FetchLedger(database).ofSource("example", Instant.EPOCH);
  }

  private Wayback wayback(boolean lookUp, boolean witness) {
    WaybackSettings settings = WaybackSettings.atInternetArchive(lookUp, witness);
    return new Wayback(settings, fetcher, new FetchLedger(database), () -> now);
  }

  private Wayback withAccount() {
    Account account = Account.parse("myKey:" + SECRET).orElseThrow();
    WaybackSettings settings = WaybackSettings.atInternetArchive(false, true).with(account);
    return new Wayback(settings, fetcher, new FetchLedger(database), () -> now);
  }

  private List<Attempt> askings(String source) {
    return new FetchLedger(database).ofSource(source, Instant.EPOCH);
  }

  @Test
  void findsTheNewestCaptureOfAPageThatWasThereInRawForm() {
    assertThat(wayback(true, false).lookAgain(page(), Instant.EPOCH))
        .isInstanceOfSatisfying(
            ArchiveLook.Seen.class,
            seen -> {
              assertThat(seen.capture().capturedAt()).isEqualTo("2022-06-15T08:30:00Z");
              assertThat(new String(seen.exchange().body(), StandardCharsets.UTF_8))
                  .contains("310.4");
            });
    assertThat(asked.get(0))
        .startsWith("/cdx/search/cdx?url=http%3A%2F%2Fwww.example.gov.cn%2Ftjgb");
    assertThat(asked.get(1)).isEqualTo("/web/20220615083000id_/" + PAGE);
  }

  @Test
  void entersUnderThePageWhatTheArchiveSaysOfIt() {
    wayback(true, false).lookAgain(page(), Instant.EPOCH);
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.address()).isEqualTo(PAGE);
              assertThat(entry.way()).isEqualTo(Attempt.Way.ARCHIVE);
              assertThat(entry.outcome()).as("a 404 is newer than the copy").isEqualTo("vanished");
              assertThat(entry.explanation()).contains("2023-01-01");
            });
  }

  @Test
  void provesPresenceOnlyByACopyNewerThanWhatWeHold() {
    list = LIST.lines().limit(2).collect(Collectors.joining("\n"));
    assertThat(wayback(true, false).lookAgain(page(), Instant.parse("2023-05-01T00:00:00Z")))
        .isEqualTo(new ArchiveLook.NoneListed(List.of()));
    wayback(true, false).lookAgain(page(), Instant.parse("2021-05-01T00:00:00Z"));
    assertThat(entries()).extracting(Attempt::outcome).containsExactly("unreachable", "fetched");
  }

  @Test
  void takesNoErrorPageInTheArchiveForThePage() {
    body = "<html><title>页面不存在</title><p>您访问的页面不存在</p></html>";
    assertThat(wayback(true, false).lookAgain(page(), Instant.EPOCH))
        .isInstanceOf(ArchiveLook.OtherPage.class);
    assertThat(entries()).extracting(Attempt::outcome).containsExactly("soft-missing");
  }

  @Test
  void knowsARevisitByTheBytesItRepeats() {
    list = LIST.lines().limit(2).collect(Collectors.joining("\n")) + "\n" + REVISIT;
    assertThat(wayback(true, false).lookAgain(page(), Instant.EPOCH))
        .isInstanceOfSatisfying(
            ArchiveLook.Seen.class,
            seen -> assertThat(seen.capture().capturedAt()).isEqualTo("2022-08-01T00:00:00Z"));
  }

  @Test
  void saysThatNoneIsListedAndWhichFailuresAre() {
    list = LIST.lines().skip(2).findFirst().orElseThrow();
    assertThat(wayback(true, false).lookAgain(page(), Instant.EPOCH))
        .isInstanceOfSatisfying(
            ArchiveLook.NoneListed.class, none -> assertThat(none.failures()).hasSize(1));
  }

  @Test
  void takesAnEmptyListForAnEmptyList() {
    list = "";
    assertThat(wayback(true, false).lookAgain(page(), Instant.EPOCH))
        .isEqualTo(new ArchiveLook.NoneListed(List.of()));
  }

  @Test
  void asksNothingWhileOff() {
    Wayback off = new Wayback(WaybackSettings.OFF, fetcher, new FetchLedger(database), () -> now);
    assertThat(off.lookAgain(page(), Instant.EPOCH)).isInstanceOf(ArchiveLook.NotAsked.class);
    assertThat(off.witness(PAGE)).isInstanceOf(Witness.NotAsked.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void asksForNoPageTwiceWithinADayAndForNoOtherAddressThanItsOwn() {
    assertThat(wayback(false, true).witness(PAGE)).isInstanceOf(Witness.Asked.class);
    now = now.plus(Duration.ofHours(23));
    assertThat(wayback(false, true).witness(PAGE)).isInstanceOf(Witness.NotAsked.class);
    now = now.plus(Duration.ofHours(2));
    assertThat(wayback(false, true).witness(PAGE)).isInstanceOf(Witness.Asked.class);
    assertThat(asked).containsOnly("/save/" + PAGE).hasSize(2);
  }

  @Test
  void asksForAtMostSixCapturesAMinute() {
    Wayback wayback = wayback(false, true);
    long asked =
        IntStream.range(0, 10)
            .mapToObj(n -> wayback.witness(URI.create(PAGE + "?n=" + n)))
            .filter(Witness.Asked.class::isInstance)
            .count();
    assertThat(asked).isEqualTo(6);
  }

  @Test
  void asksWithAnAccountForErrorPagesTooSoThatAnAbsenceHasAWitness() {
    assertThat(withAccount().witness(PAGE)).isInstanceOf(Witness.Asked.class);

    assertThat(asked).isEmpty();
    assertThat(posted)
        .singleElement()
        .satisfies(
            asking -> {
              assertThat(asking.path()).isEqualTo("/save");
              assertThat(asking.authorization()).contains("LOW myKey:" + SECRET);
              assertThat(asking.fields().split("&"))
                  .containsExactlyInAnyOrder(
                      "url=http%3A%2F%2Fwww.example.gov.cn%2Ftjgb%2F2020.html", "capture_all=1");
            });
    assertThat(askings(Wayback.CAPTURES))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.address()).hasToString("https://web.archive.org/save/" + PAGE);
              assertThat(entry.explanation()).contains("spn2-7f");
            });
  }

  @Test
  void keepsItsLimitsWithAnAccountToo() {
    Wayback wayback = withAccount();
    for (int n = 0; n < 10; n++) {
      wayback.witness(URI.create(PAGE + "?n=" + n));
    }
    wayback.witness(URI.create(PAGE + "?n=0"));
    now = now.plus(Duration.ofHours(23));
    assertThat(wayback.witness(URI.create(PAGE + "?n=0"))).isInstanceOf(Witness.NotAsked.class);

    assertThat(posted).hasSize(6);
  }

  @Test
  void saysWhatTheArchiveSaysWhenItTakesNothingOn() {
    saved = "{\"status\":\"error\",\"message\":\"You have reached your limit.\"}";
    assertThat(withAccount().witness(PAGE))
        .isEqualTo(new Witness.NotAsked("You have reached your limit."));
    saved = "later, please";
    assertThat(withAccount().witness(URI.create(PAGE + "?n=2")))
        .isEqualTo(new Witness.NotAsked("an answer of another form"));
    assertThat(askings(Wayback.CAPTURES))
        .extracting(Attempt::outcome)
        .containsExactly("unreachable", "unreachable");
  }

  @Test
  void showsItsKeysToNobodyElse() {
    status = 302;
    withAccount().witness(PAGE);

    assertThat(asked).as("sent on, it asks without a form").containsExactly("/elsewhere");
    assertThat(authorized).containsExactly("/save");
    assertThat(askings(Wayback.CAPTURES).toString() + askings("wayback-account"))
        .contains("/save")
        .doesNotContain(SECRET);
    assertThat(withAccountRequest().toString()).contains("capture_all").doesNotContain(SECRET);
  }

  @Test
  void keepsNoKeysInTheHeadOfWhatItSent() {
    assertThat(fetcher.fetch(withAccountRequest()).exchange())
        .hasValueSatisfying(
            exchange ->
                assertThat(new String(exchange.requestHead(), StandardCharsets.ISO_8859_1))
                    .startsWith("POST /save")
                    .doesNotContain(SECRET)
                    .doesNotContain("Authorization"));
    assertThat(authorized).containsExactly("/save");
  }

  private static FetchRequest withAccountRequest() {
    FetchRequest page = page();
    Account account = Account.parse("myKey:" + SECRET).orElseThrow();
    return new FetchRequest(
        "wayback-account",
        URI.create("https://web.archive.org/save"),
        Conditions.NONE,
        new Recognition(Optional.empty(), List.of(), Optional.empty()),
        page.connection(),
        Optional.of(account.asking(PAGE)));
  }
}
