package org.lacuna.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.JobRuns;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.RunListener;

/** A home that has been at work on a loopback server: one page comes, one is gone. */
final class LivedInHome implements AutoCloseable {

  private static final String PAGE =
      "<html><head><meta charset=utf-8><title>统计公报</title>"
          + "<meta name=PubDate content=2026-03-01></head>"
          + "<body><p>2025年，新疆出口总值1200.5亿元，比上年增长10.5%。</p></body></html>";

  private final Path root;
  private final HttpServer server;

  LivedInHome(Path root) throws IOException {
    this.root = ScratchHome.at(root, "quick.html", "gone.html");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", LivedInHome::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
    boolean there = exchange.getRequestURI().getPath().equals("/quick.html");
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(there ? 200 : 404, there ? body.length : -1);
    if (there) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  Path root() {
    return root;
  }

  /** A run of the harvests and the watch, by a clock that stands still. */
  void lived(Instant at) {
    try (Installation installation = opened(at)) {
      JobRuns runs = installation.jobs(catalogue(), Optional.empty());
      for (JobDefinition job : catalogue().jobs()) {
        runs.harvest(job);
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    watched(at.plusSeconds(60));
  }

  private void watched(Instant at) {
    try (Installation installation = opened(at)) {
      installation.jobs(catalogue(), Optional.empty()).watch();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  Installation opened(Instant at) {
    FetchSettings settings =
        Manners.polite(Map.of("LACUNA_ORIGIN", "http://127.0.0.1:" + server.getAddress().getPort()))
            .withPace(FetchSettings.Pace.off(2))
            .withRetries(FetchSettings.Retries.NONE);
    return Installation.writing(
        Home.at(root, Map.of()), new Conduct(() -> at, settings, RunListener.NONE));
  }

  Catalogue catalogue() {
    return Catalogue.load(root.resolve("jobs"));
  }

  /** Puts further lines in place of a line of {@code jobs/watch.yml}. */
  void watchSays(String line, String instead) throws IOException {
    Path watch = root.resolve("jobs/watch.yml");
    String text = Files.readString(watch);
    if (!text.contains(line)) {
      throw new IllegalArgumentException("watch.yml has no '" + line + "'");
    }
    Files.writeString(watch, text.replace(line, instead));
  }

  Spoken lacuna(String... words) {
    return Spoken.lacuna(
        Stream.concat(Stream.of(words), Stream.of("--home", root.toString()))
            .toArray(String[]::new));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
