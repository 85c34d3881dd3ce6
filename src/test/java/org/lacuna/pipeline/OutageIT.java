package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchSettings;

/**
 * A host that carries forty series goes down for two days and comes back: what reaches a mailbox,
 * from the closed port to the mail server.
 */
@Tag("slow")
class OutageIT {

  private static final Instant BEFORE = Instant.parse("2026-03-02T00:41:00Z");
  private static final Duration PAUSE = Duration.ofHours(3);
  private static final Map<String, List<String>> PLACES =
      Map.of(
          "south", List.of("阿克苏地区", "喀什地区", "和田地区", "巴音郭楞蒙古自治州", "克孜勒苏柯尔克孜自治州"),
          "north", List.of("塔城地区", "阿勒泰地区", "昌吉回族自治州", "博尔塔拉蒙古自治州", "伊犁哈萨克自治州"));

  @TempDir Path folder;

  private final List<String> sources = List.of("north", "south");
  private GreenMail mail;
  private HttpServer host;
  private Catalogue catalogue;
  private URI origin;

  @BeforeEach
  void open() throws IOException {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    up(0);
    origin = URI.create("http://127.0.0.1:" + host.getAddress().getPort());
    define();
    catalogue = Catalogue.load(folder.resolve("jobs"));
  }

  @AfterEach
  void close() {
    host.stop(0);
    mail.stop();
  }

  private void up(int port) throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    host.createContext("/", OutageIT::answer);
    host.start();
  }

  /** Each page carries twenty figures: exports and imports of five places, and their growth. */
  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    List<String> places = PLACES.getOrDefault(path.replaceAll("\\W|html", ""), List.of());
    boolean there = !places.isEmpty();
    StringBuilder page = new StringBuilder("<html><head><meta charset=utf-8><title>统计公报</title>");
    page.append("<meta name=PubDate content=2026-02-20></head><body><h1>2025年统计公报</h1>");
    for (String place : places) {
      for (String flow : List.of("出口", "进口")) {
        page.append("<p>2025年，%s%s总值120.5亿元，比上年增长10.5%%。</p>".formatted(place, flow));
      }
    }
    byte[] body = page.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
    if (there) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void define() throws IOException {
    Path jobs = folder.resolve("jobs");
    try (Stream<Path> words = Files.list(Path.of("jobs", "vocabulary"))) {
      Files.createDirectories(jobs.resolve("vocabulary"));
      for (Path file : words.toList()) {
        Files.copy(file, jobs.resolve("vocabulary").resolve(file.getFileName()));
      }
    }
    for (String id : sources) {
      Path source = Files.createDirectories(jobs.resolve("sources").resolve(id));
      Files.writeString(source.resolve("source.yml"), source(id));
    }
    Files.writeString(
        jobs.resolve("trade.yml"),
        "title: Trade\nsources: " + sources + "\nindicators: [exports, imports]\n");
    Files.copy(Path.of("jobs", "publish.yml"), jobs.resolve("publish.yml"));
    String watch = Files.readString(Path.of("jobs", "watch.yml"));
    Files.writeString(
        jobs.resolve("watch.yml"),
        watch.substring(0, watch.indexOf("alerts:"))
            + """
            alerts:
              snapshot_link: "https://a.example.org/{digest}"
              channels:
                - {name: desk, kind: email, host: 127.0.0.1, port: %d, security: none,
                   from: lacuna@example.org, to: [desk@example.org]}
              routes:
                - {at_least: notice, channels: desk}
            """
                .formatted(mail.getSmtp().getPort()));
  }

  private static String source(String id) {
    return """
    title: Communique %1$s
    publisher: {name: 某地统计局, name_en: Statistics Bureau of a place, role: producer}
    release: {id: %1$s, stage: annual, frequency: A, due_after_days: 90, grace_days: 60}
    area: CN-XJ
    language: zh-Hans
    access:
      - {kind: page, address: "http://tjj.example.org/%1$s.html"}
    recognition: {phrases: [统计公报]}
    expects: {min_figures: 1, max_figures: 500}
    seen: a page made for this test
    verified: never
    """
        .formatted(id);
  }

  private Installation opened(Instant now) {
    FetchSettings manners =
        Manners.polite(Map.of())
            .withOrigin(origin)
            .withPace(FetchSettings.Pace.off(2))
            .withRetries(FetchSettings.Retries.NONE);
    return Installation.writing(
        Home.at(folder, Map.of()), new Conduct(() -> now, manners, RunListener.NONE));
  }

  private void runAt(Instant now) throws Exception {
    try (Installation installation = opened(now)) {
      JobRuns runs = installation.jobs(catalogue, Optional.empty());
      for (JobDefinition job : catalogue.jobs()) {
        runs.harvest(job);
      }
      runs.watch();
    }
  }

  @Test
  void bringsThreeMessagesInOneThreadAndNoMore() throws Exception {
    runAt(BEFORE);
    try (Installation installation = opened(BEFORE)) {
      assertThat(installation.vintages().series()).hasSize(40);
    }
    int port = host.getAddress().getPort();
    host.stop(0);
    Instant back = BEFORE.plus(Duration.ofHours(48));
    for (Instant now = BEFORE.plus(PAUSE); now.isBefore(back); now = now.plus(PAUSE)) {
      runAt(now);
    }
    up(port);
    for (Instant now = back; now.isBefore(back.plus(Duration.ofDays(2))); now = now.plus(PAUSE)) {
      runAt(now);
    }
    MimeMessage[] messages = mail.getReceivedMessages();
    assertThat(messages)
        .extracting(MimeMessage::getSubject)
        .containsExactly(
            "[Lacuna] Communique north: gave no whole answer (and 1 more)",
            "[Lacuna] Still, and louder: Communique north: gave no whole answer (and 1 more)",
            "[Lacuna] Resolved: Communique north: gave no whole answer (and 1 more)");
    assertThat(messages[1].getHeader("In-Reply-To")).containsExactly(messages[0].getMessageID());
    assertThat(messages[2].getHeader("In-Reply-To")).containsExactly(messages[0].getMessageID());
    assertSaysEverything(body(messages[1], "text/plain"));
    assertThat(Jsoup.parse(body(messages[1], "text/html")).select("a[href]").eachAttr("href"))
        .contains("http://tjj.example.org/north.html", "https://a.example.org/" + lastGoodCopy());
    assertThat(body(messages[2], "text/plain")).contains("This no longer holds", "(45 hours)");
  }

  private void assertSaysEverything(String text) {
    assertThat(text)
        .contains("What was seen:\n  Communique north: gave no whole answer")
        .contains("since 2026-03-02, known to us since 2026-03-02 11:41 Asia/Shanghai")
        .containsPattern(
            "Why we think so:\n  the newest look.*Connection refused\n  looks that .*\n")
        .contains("How sure:\n  2 grounds agree")
        .contains("To check by hand:\n  Open http://tjj.example.org/north.html in a browser")
        .contains("https://a.example.org/" + lastGoodCopy())
        .contains("Communique south: gave no whole answer");
  }

  private String lastGoodCopy() {
    try (Installation installation = opened(BEFORE)) {
      return installation.archive().ofSource("north").get(0).digest();
    }
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent()).replace("\r\n", "\n");
    }
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(body(parts.getBodyPart(i), type));
      }
    }
    return text.toString();
  }
}
