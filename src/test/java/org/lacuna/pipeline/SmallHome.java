package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.wayback.WaybackSettings;
import org.lacuna.snapshot.Snapshot;
import org.springframework.batch.core.job.JobExecutionException;

/** A home with one job of one source, harvested from a loopback server by a clock of its own. */
final class SmallHome implements AutoCloseable, InstantSource {

  static final String SOURCE = "communique";

  private final Catalogue catalogue;
  private final Installation installation;
  private Instant now = Instant.parse("2025-04-01T01:00:00Z");

  /**
   * A home.
   *
   * @param access the lines below {@code access:} of its source
   */
  SmallHome(Path folder, URI origin, String access, WaybackSettings wayback) {
    define(folder, access);
    this.catalogue = Catalogue.load(folder.resolve("jobs"));
    FetchSettings settings =
        Manners.polite(Map.of())
            .withOrigin(origin)
            .withPace(FetchSettings.Pace.off(1))
            .withRetries(FetchSettings.Retries.NONE)
            .withCanaries(true);
    this.installation =
        Installation.writing(
            Home.at(folder, Map.of()), new Conduct(this, settings, wayback, RunListener.NONE));
  }

  private static void define(Path folder, String access) {
    try {
      Path jobs = folder.resolve("jobs");
      copy(Path.of("jobs", "vocabulary"), jobs.resolve("vocabulary"));
      for (String shipped : List.of("watch.yml", "publish.yml")) {
        Files.copy(Path.of("jobs", shipped), jobs.resolve(shipped));
      }
      Files.createDirectories(jobs.resolve("sources").resolve(SOURCE));
      Files.writeString(
          jobs.resolve("sources").resolve(SOURCE).resolve("source.yml"), source(access));
      Files.writeString(
          jobs.resolve("trade.yml"),
          "title: Trade\nsources: [" + SOURCE + "]\nindicators: [exports]\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static String source(String access) {
    return """
        title: Communique of a place
        publisher:
          name: 某地统计局
          name_en: Statistics Bureau of a place
          role: producer
        release:
          id: communique
          stage: annual
          frequency: A
          due_after_days: 90
          grace_days: 60
        area: CN-XJ
        language: zh-Hans
        access:
        %s
        recognition:
          phrases: [统计公报, datanodes, 出口]
        expects:
          min_figures: 0
          max_figures: 500
        seen: a page made for this test
        verified: never
        """
        .formatted(access.indent(2).stripTrailing());
  }

  JobReport harvest() throws JobExecutionException {
    return installation.harvest(catalogue.job("trade").orElseThrow(), catalogue);
  }

  void wait(Duration time) {
    now = now.plus(time);
  }

  Installation installation() {
    return installation;
  }

  List<Snapshot> pages() {
    return installation.archive().ofSource(SOURCE);
  }

  /** Numbers held, as printed. */
  List<String> figures() {
    return installation.vintages().claims(org.lacuna.vintage.ClaimQuery.all()).stream()
        .map(claim -> claim.observation().amount().value().toPlainString())
        .toList();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void close() {
    installation.close();
  }
}
