package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees at a terminal while a harvest takes its time. */
@Tag("slow")
class ProgressIT {

  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir Path scratch;

  private HttpServer server;
  private LacunaProcess lacuna;

  @BeforeEach
  void serveSlowly() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", ProgressIT::answer);
    server.start();
    lacuna =
        new LacunaProcess(
            ScratchHome.at(scratch.resolve("home"), "s0.html", "s1.html", "s25.html", "s80.html"),
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            scratch.resolve("log"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** The name of a page says after how many tenths of a second it comes. */
  private static void answer(HttpExchange exchange) throws IOException {
    String tenths = exchange.getRequestURI().getPath().replaceAll("\\D", "");
    byte[] body = "<html><body><p>统计公报 2024</p></body></html>".getBytes(StandardCharsets.UTF_8);
    try {
      TimeUnit.MILLISECONDS.sleep(tenths.isEmpty() ? 0 : 100L * Integer.parseInt(tenths));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(tenths.isEmpty() ? 404 : 200, tenths.isEmpty() ? -1 : body.length);
    if (!tenths.isEmpty()) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Test
  void showsHowFarItIsHowFastAndHowLongItWillTake() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(SCRIPT), "script(1) is not here");
    String command =
        LacunaProcess.command(List.of("-Dlacuna.err=terminal"), "run", "all").stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Path seen = scratch.resolve("seen");
    ProcessBuilder terminal =
        new ProcessBuilder(SCRIPT.toString(), "-qec", command, seen.toString());
    terminal.environment().put("COLUMNS", "120");
    terminal.environment().put("TERM", "xterm");
    Process process =
        lacuna
            .inEnvironment(terminal)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(seen))
        .containsPattern("all +\\d+% \\[")
        .containsPattern("3/4 \\(0:\\d\\d:\\d\\d / 0:\\d\\d:\\d\\d\\)")
        .containsPattern("[\\d.]+/s\\)?");
  }

  @Test
  void showsNothingOfThatWhereNobodyWatches() throws Exception {
    lacuna.run("run", "all");
    assertThat(lacuna.said()).doesNotContain("% [").doesNotContainPattern("\\d/s");
  }
}
