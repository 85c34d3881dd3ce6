package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.pipeline.RunEntry.Outcome;

class RunMetricsTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
  private static final RunEntry PARTIAL =
      new RunEntry(
          "r1",
          "customs",
          NINE,
          Optional.of(NINE.plusMillis(12_500)),
          Outcome.PARTIAL,
          "",
          List.of(new SourceCount("gacc", 3, 1, 1, 2, 40, 5, 1, 7)));

  @TempDir Path folder;

  @Test
  void writesTheNewestRunOfEachJobForTheTextFileCollector() throws Exception {
    Path file = folder.resolve("lacuna.prom");
    RunMetrics.write(List.of(PARTIAL), file.toString());
    assertThat(Files.readAllLines(file))
        .contains(
            "lacuna_run_duration_seconds{job_name=\"customs\"} 12.5",
            "lacuna_run_done{job_name=\"customs\",outcome=\"partial\"} 1.0",
            "lacuna_source_added{job_name=\"customs\",source=\"gacc\"} 40.0",
            "lacuna_source_failed{job_name=\"customs\",source=\"gacc\"} 1.0");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void pushesThemToAnAddressAndSaysWhenItDoesNotTakeThem() throws Exception {
    AtomicReference<String> taken = new AtomicReference<>("");
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/metrics/job/lacuna",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          taken.set(exchange.getRequestMethod() + new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    gateway.start();
    try {
      String origin = "http://127.0.0.1:" + gateway.getAddress().getPort();
      RunMetrics.write(List.of(PARTIAL), origin + "/metrics/job/lacuna");
      assertThat(taken.get()).startsWith("PUT").contains("lacuna_run_begun_seconds");
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> RunMetrics.write(List.of(PARTIAL), origin + "/nowhere?key=secret"))
          .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("secret"));
    } finally {
      gateway.stop(0);
    }
  }
}
