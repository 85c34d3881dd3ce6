package org.lacuna.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The newest run of each job as figures for monitoring, in the text format of Prometheus: for its
 * text file collector, or for a push gateway.
 */
public final class RunMetrics {

  /** Environment variable with the file or the address that takes the figures of each run. */
  public static final String TARGET = "LACUNA_METRICS";

  private static final int PATIENCE_MS = 5000;

  private RunMetrics() {}

  /**
   * Writes the figures to a file, whole or not at all, or sends them to a web address.
   *
   * @param target path of a file, or {@code http(s)://host:9091/metrics/job/lacuna}
   * @throws UncheckedIOException when it cannot be written or does not take them, and why; the
   *     message names no address, which may carry a password
   */
  public static void write(List<RunEntry> newest, String target) {
    byte[] text = text(newest).getBytes(UTF_8);
    try {
      if (isAddress(target)) {
        push(text, new URI(target));
      } else {
        replace(text, Path.of(target).toAbsolutePath());
      }
    } catch (URISyntaxException | InvalidPathException malformed) {
      throw new UncheckedIOException(new IOException("this names neither a file nor an address"));
    } catch (IOException failed) {
      String why = isAddress(target) ? "the address did not take them" : "cannot write " + target;
      throw new UncheckedIOException(why + ": " + words(failed), failed);
    }
  }

  private static boolean isAddress(String target) {
    return target.matches("https?://.*");
  }

  /** Messages of the JDK repeat the address. */
  private static String words(IOException failed) {
    return failed instanceof Refused
        ? String.valueOf(failed.getMessage())
        : failed.getClass().getSimpleName();
  }

  /** The push address answered with this. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(int status) {
      super("it answered " + status);
    }
  }

  /** The figures of these runs. */
  static String text(List<RunEntry> newest) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    newest.forEach(run -> add(registry, run));
    return registry.scrape();
  }

  private static void add(MeterRegistry registry, RunEntry run) {
    Tags job = Tags.of("job_name", run.job());
    Tags outcome = job.and("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
    double seconds = run.duration().orElse(Duration.ZERO).toMillis() / 1000.0;
    add(
        registry,
        "run.begun.seconds",
        "When the newest run of the job began, in seconds since 1970.",
        job,
        (double) run.begun().getEpochSecond());
    add(
        registry,
        "run.done",
        "Whether the newest run of the job did its work: 1 or 0.",
        outcome,
        run.outcome().isDone() ? 1 : 0);
    add(registry, "run.duration.seconds", "How long that run took.", job, seconds);
    run.sources().forEach(source -> add(registry, job.and("source", source.source()), source));
  }

  private static void add(MeterRegistry registry, Tags tags, SourceCount source) {
    add(registry, "source.looks", "Looks at the source in that run.", tags, source.looks());
    add(registry, "source.unchanged", "Looks that found nothing new.", tags, source.unchanged());
    add(registry, "source.failed", "Looks that failed.", tags, source.failed());
    add(registry, "source.documents", "Documents read.", tags, source.documents());
    add(registry, "source.added", "Figures seen for the first time.", tags, source.added());
    add(registry, "source.revised", "Figures that changed.", tags, source.revised());
    add(registry, "source.unread", "Figures seen and not read.", tags, source.leftovers());
  }

  /** By way of a supplier: a number itself is held weakly, and may be gone when it is asked for. */
  private static void add(
      MeterRegistry registry, String name, String description, Tags tags, double figure) {
    Gauge.builder("lacuna." + name, () -> figure)
        .description(description)
        .tags(tags)
        .register(registry);
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
      throw new Refused(connection.getResponseCode());
    }
  }
}
