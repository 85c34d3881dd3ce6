package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WACZ file in the program people open it with: ReplayWeb.page, in a browser. */
@Tag("slow")
class ReplayWebPageIT {

  private static final String PLAYER = "replaywebpage@2.4.6";
  private static final Path CACHE = Path.of("target", "replaywebpage");
  private static final String ADDRESS = "http://tjj.example.gov.cn/tjgb/2024.html";

  /** Looks into every frame and shadow of the page until it sees the archived words. */
  private static final String PAGE =
      """
      <!doctype html><meta charset="utf-8"><script src="/replay/ui.js"></script>
      <replay-web-page source="/pack.wacz" replayBase="/replay/" embed="replayonly"
        url="%s" style="display:block;height:600px"></replay-web-page>
      <script>
      function words(root) {
        let all = root.textContent || (root.body ? root.body.textContent : '');
        for (const one of root.querySelectorAll('*')) {
          if (one.shadowRoot) all += words(one.shadowRoot);
          if (one.tagName === 'IFRAME' && one.contentDocument) all += words(one.contentDocument);
        }
        return all;
      }
      setInterval(() => fetch('/seen', {method: 'POST', body: words(document)}), 500);
      </script>
      """
          .formatted(ADDRESS);

  @TempDir Path folder;

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @Test
  void showsTheArchivedPage() throws Exception {
    Path player = player();
    Path browser = browser();
    Path wacz = wacz();
    HttpServer server = serve(player, wacz);
    Process chromium = open(browser, server);
    try {
      assertThat(wordsUntil("全区出口总额310.4亿元")).contains("全区出口总额310.4亿元");
    } finally {
      chromium.descendants().forEach(ProcessHandle::destroyForcibly);
      chromium.destroyForcibly().waitFor();
      server.stop(0);
    }
  }

  private Path wacz() {
    Path wacz = folder.resolve("pack.wacz");
    try (ArchiveFixture fixture = new ArchiveFixture(folder.resolve("archive"))) {
      String html = "<html><meta charset=utf-8><title>公报</title><p>全区出口总额310.4亿元</p></html>";
      fixture.archive.add("communique", Exchanges.page(ADDRESS, html));
      fixture.archive.exportWacz("Communique", fixture.archive.ofSource("communique"), wacz);
    }
    return wacz;
  }

  private String wordsUntil(String wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    String last = "nothing was shown";
    while (!last.contains(wanted) && System.nanoTime() < end) {
      last = Optional.ofNullable(seen.poll(1, TimeUnit.SECONDS)).orElse(last);
    }
    return last;
  }

  private Process open(Path browser, HttpServer server) throws IOException {
    return new ProcessBuilder(
            browser.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--user-data-dir=" + folder.resolve("profile"),
            "http://127.0.0.1:" + server.getAddress().getPort() + "/")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("chromium.log").toFile())
        .start();
  }

  private HttpServer serve(Path player, Path wacz) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", exchange -> send(exchange, "text/html", PAGE.getBytes(UTF_8)));
    server.createContext("/pack.wacz", exchange -> part(exchange, Files.readAllBytes(wacz)));
    server.createContext("/replay/", exchange -> send(exchange, player));
    server.createContext("/seen", this::take);
    server.start();
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    seen.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    send(exchange, "text/plain", new byte[0]);
  }

  private static void send(HttpExchange exchange, Path player) throws IOException {
    String name = exchange.getRequestURI().getPath().replaceFirst("^/replay/", "");
    if (List.of("ui.js", "sw.js").contains(name)) {
      send(exchange, "application/javascript", Files.readAllBytes(player.resolve(name)));
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The player reads the file in parts. */
  private static void part(HttpExchange exchange, byte[] file) throws IOException {
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (exchange.getRequestMethod().equals("HEAD") || range == null) {
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(file.length));
      exchange.sendResponseHeaders(200, head ? -1 : file.length);
      if (!head) {
        exchange.getResponseBody().write(file);
      }
      exchange.close();
      return;
    }
    String[] ends = range.replaceFirst("bytes=", "").split("-", 2);
    boolean suffix = ends[0].isEmpty();
    int from = suffix ? Math.max(0, file.length - Integer.parseInt(ends[1])) : Integer.parseInt(ends[0]);
    int to =
        suffix || ends[1].isEmpty()
            ? file.length
            : Math.min(file.length, Integer.parseInt(ends[1]) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, file.length));
    exchange.sendResponseHeaders(206, to - from);
    exchange.getResponseBody().write(Arrays.copyOfRange(file, from, to));
    exchange.close();
  }

  private static Path browser() {
    Optional<Path> browser =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(browser.isPresent(), "Chromium is not here; skipped");
    return browser.orElseThrow();
  }

  /** The player as npm brings it, kept for the next run. */
  private static Path player() throws Exception {
    Path player = CACHE.resolve("package");
    if (!Files.exists(player.resolve("sw.js"))) {
      Files.createDirectories(CACHE);
      boolean came = run("npm", "pack", PLAYER) && run("sh", "-c", "tar -xzf replaywebpage-*.tgz");
      assumeTrue(came, "npm could not bring " + PLAYER + "; skipped");
    }
    return player;
  }

  private static boolean run(String... words) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(words)
              .directory(CACHE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
