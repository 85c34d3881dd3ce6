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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][\\w:]*) gauge");
  private static final String LABEL = "[a-zA-Z_]\\w*=\"(?:[^\"\\\\\n]|\\\\[\\\\n\"])*\"";
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)\\{%1$s(?:,%1$s)*,?\\} (\\S+)".formatted(LABEL));

  @TempDir Path folder;

  @Test
  void writesTheNewestRunOfEachJobForTheTextFileCollector() throws Exception {
    Path file = folder.resolve("lacuna.prom");
    RunMetrics.write(List.of(PARTIAL), file.toString());
    assertThat(Files.readAllLines(file))
        .contains(
            "# HELP lacuna_source_failed Looks that failed.",
            "lacuna_run_duration_seconds{job_name=\"customs\"} 12.5",
            "lacuna_run_done{job_name=\"customs\",outcome=\"partial\"} 1.0",
            "lacuna_source_added{job_name=\"customs\",source=\"gacc\"} 40.0",
            "lacuna_source_failed{job_name=\"customs\",source=\"gacc\"} 1.0");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  /** The rules of the text format 0.0.4, as a scraper reads them. */
  @Test
  void keepsTheRulesOfTheFormat() {
    SourceCount odd = new SourceCount("a\\b \"c\"\nd", 1, 0, 0, 0, 0, 0, 0, 0);
    RunEntry other =
        new RunEntry("r2", "watch", NINE, Optional.empty(), Outcome.OPEN, "", List.of(odd));
    String text = RunMetrics.text(List.of(PARTIAL, other));
    assertThat(text).endsWith("\n");
    Set<String> typed = new HashSet<>();
    Set<String> samples = new HashSet<>();
    for (String line : text.split("\n")) {
      Matcher type = TYPE.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (type.matches()) {
        assertThat(typed.add(type.group(1))).as("typed once: " + line).isTrue();
      } else if (!line.startsWith("# HELP ")) {
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(typed).as("typed before it is given").contains(sample.group(1));
        assertThat(samples.add(line.substring(0, line.lastIndexOf(' ')))).as(line).isTrue();
        assertThat(Double.parseDouble(sample.group(2))).isFinite();
      }
    }
    assertThat(samples).hasSizeGreaterThan(15).anyMatch(s -> s.contains("a\\\\b \\\"c\\\"\\nd"));
  }

  @Test
  void saysWhyAFileCannotBeWritten() {
    String file = folder.resolve("absent/lacuna.prom").toString();
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> RunMetrics.write(List.of(PARTIAL), file))
        .withMessage("cannot write " + file + ": NoSuchFileException");
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
          .satisfies(
              failed ->
                  assertThat(failed.getMessage())
                      .contains("it answered 404")
                      .doesNotContain("secret"));
    } finally {
      gateway.stop(0);
    }
  }
}
