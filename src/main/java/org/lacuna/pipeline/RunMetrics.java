package org.lacuna.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The newest run of each job as figures for monitoring, in the text format of Prometheus: for its
 * text file collector, or for a push gateway.
 */
public final class RunMetrics {

  private static final int PATIENCE_MS = 5000;

  private RunMetrics() {}

  /**
   * Writes the figures to a file, whole or not at all, or sends them to a web address.
   *
   * @param target path of a file, or {@code http(s)://host:9091/metrics/job/lacuna}
   * @throws UncheckedIOException when it cannot be written or does not take them; the message names
   *     no address, which may carry a password
   */
  public static void write(List<RunEntry> newest, String target) {
    byte[] text = text(newest).getBytes(UTF_8);
    try {
      if (target.matches("https?://.*")) {
        push(text, URI.create(target));
      } else {
        replace(text, Path.of(target).toAbsolutePath());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("the metrics could not be written", failed);
    }
  }

  /** The figures of these runs. */
  static String text(List<RunEntry> newest) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    for (RunEntry run : newest) {
      Tags job = Tags.of("job_name", run.job());
      String outcome = run.outcome().name().toLowerCase(Locale.ROOT);
      registry.gauge("lacuna.run.begun.seconds", job, run.begun().getEpochSecond());
      registry.gauge(
          "lacuna.run.done", job.and("outcome", outcome), run.outcome().isDone() ? 1 : 0);
      registry.gauge(
          "lacuna.run.duration.seconds",
          job,
          run.duration().orElse(Duration.ZERO).toMillis() / 1000.0);
      run.sources().forEach(source -> add(registry, job.and("source", source.source()), source));
    }
    return registry.scrape();
  }

  private static void add(MeterRegistry registry, Tags tags, SourceCount source) {
    add(registry, "looks", tags, source, SourceCount::looks);
    add(registry, "unchanged", tags, source, SourceCount::unchanged);
    add(registry, "failed", tags, source, SourceCount::failed);
    add(registry, "documents", tags, source, SourceCount::documents);
    add(registry, "added", tags, source, SourceCount::added);
    add(registry, "revised", tags, source, SourceCount::revised);
    add(registry, "unread", tags, source, SourceCount::leftovers);
  }

  private static void add(
      MeterRegistry registry,
      String what,
      Tags tags,
      SourceCount source,
      ToIntFunction<SourceCount> count) {
    registry.gauge("lacuna.source." + what, tags, count.applyAsInt(source));
  }

  private static void replace(byte[] text, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void push(byte[] text, URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    connection.setRequestProperty("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    connection.setDoOutput(true);
    connection.getOutputStream().write(text);
    if (connection.getResponseCode() >= HttpURLConnection.HTTP_MULT_CHOICE) {
      throw new IOException("the push address answered " + connection.getResponseCode());
    }
  }
}
