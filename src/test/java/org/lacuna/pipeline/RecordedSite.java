package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;
import org.springframework.batch.core.job.JobExecutionException;

/**
 * A small site that is written down day by day and then watched as a real one is: fetched over
 * HTTP, archived, read, recorded, judged.
 */
final class RecordedSite {

  static final String HOST = "http://stats.example/";

  private final Path folder;
  private final List<String> lines = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private RunListener listener = RunListener.NONE;
  private Map<String, String> environment = Map.of();

  RecordedSite(Path folder) throws IOException {
    this.folder = folder;
    copy(Path.of("jobs/vocabulary"), folder.resolve("jobs/vocabulary"));
    copy(Path.of("jobs/calendars"), folder.resolve("jobs/calendars"));
    for (String file : List.of("watch.yml", "publish.yml")) {
      Files.copy(Path.of("jobs", file), folder.resolve("jobs").resolve(file));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** The environment of the home, such as the address of its store. */
  RecordedSite within(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  /** Who is told of every look and every reading. */
  RecordedSite toldTo(RunListener whom) {
    listener = whom;
    return this;
  }

  /** From {@code day} on, the page at {@code path} has this body. */
  RecordedSite shows(String path, String day, String body) {
    String file = lines.size() + "-" + path.replace('/', '-');
    write(folder.resolve("world").resolve(file), body);
    lines.add(String.join("\t", HOST + path, day, "-", "200", file, "-"));
    return this;
  }

  /** From {@code day} on, the file at {@code path} has these bytes. */
  RecordedSite shows(String path, String day, byte[] body) {
    String file = lines.size() + "-" + path.replace('/', '-');
    try {
      Files.createDirectories(folder.resolve("world"));
      Files.write(folder.resolve("world").resolve(file), body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    lines.add(String.join("\t", HOST + path, day, "-", "200", file, "-"));
    return this;
  }

  /** From {@code day} on, the page at {@code path} is answered by this status. */
  RecordedSite answers(String path, String day, int status) {
    String file = lines.size() + "-status.html";
    write(
        folder.resolve("world").resolve(file),
        status == 404
            ? "<html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>"
            : "<html><head><title>访问被拒绝</title></head><body>您的访问行为异常，请完成安全验证</body></html>");
    lines.add(String.join("\t", HOST + path, day, "-", Integer.toString(status), file, "-"));
    return this;
  }

  /** From {@code day} on, the page at {@code path} sends on to another path for good. */
  RecordedSite moves(String path, String day, String to) {
    lines.add(String.join("\t", HOST + path, day, "-", "301", "-", "Location: " + HOST + to));
    return this;
  }

  /** A source of the bureau; {@code definition} says release, access, expects and what follows. */
  RecordedSite source(String id, String definition) {
    sources.add(id);
    write(
        folder.resolve("jobs/sources").resolve(id).resolve("source.yml"),
        """
        title: Page %s
        publisher: {name: 统计局, name_en: Bureau, role: producer}
        area: CN-XJ
        language: zh-Hans
        seen: written for this test
        verified: never
        """
                .formatted(id)
            + definition);
    return this;
  }

  /** A source of one page that carries a figure of new urban jobs each month. */
  RecordedSite monthlyPage(String id) {
    return source(
        id,
        """
        release: {id: %s, stage: monthly, frequency: M, due_after_days: 15, grace_days: 10}
        access: [{address: "%s%s.html"}]
        expects: {min_figures: 1, indicators: [urban_new_jobs]}
        """
            .formatted(id, HOST, id));
  }

  /** A page that says a figure for a month. */
  static String page(String title, String... sentences) {
    return """
    <html><head><meta charset="utf-8"><title>%s</title></head><body><h1>%s</h1>
    <p>%s</p></body></html>
    """
        .formatted(title, title, String.join("</p>\n<p>", sentences));
  }

  /** Opens the site to a run: the world served, the home locked. */
  Watching open(String firstDay) {
    String columns = String.join("\t", "address", "from", "until", "status", "file", "headers");
    write(folder.resolve("world/world.tsv"), columns + "\n" + String.join("\n", lines) + "\n");
    write(
        folder.resolve("jobs/figures.yml"),
        "title: Figures\nsources: [%s]\nindicators: []\n".formatted(String.join(", ", sources)));
    return new Watching(firstDay);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The site under watch; days only go forward. */
  final class Watching implements AutoCloseable {

    final Installation installation;
    final Catalogue catalogue = Catalogue.load(folder.resolve("jobs"));
    private final Clock clock = new Clock();
    private final WorldServer server;

    private Watching(String firstDay) {
      clock.day = LocalDate.parse(firstDay);
      server = RecordedWorld.open(folder.resolve("world")).serve(clock);
      installation =
          Installation.writing(
              Home.at(folder, environment),
              new Conduct(
                  clock,
                  Manners.polite(Map.of())
                      .withOrigin(server.origin())
                      .withPace(FetchSettings.Pace.off(2)),
                  listener));
    }

    /** Runs all jobs on a day and judges what is then known. */
    Judged run(String day) throws JobExecutionException {
      return runDaily(day, day);
    }

    /** Runs on every day from one to another, both inclusive, and judges at the end. */
    Judged runDaily(String from, String to) throws JobExecutionException {
      for (LocalDate day = LocalDate.parse(from);
          !day.isAfter(LocalDate.parse(to));
          day = day.plusDays(1)) {
        clock.day = day;
        for (JobDefinition job : catalogue.jobs()) {
          installation.harvest(job, catalogue);
        }
      }
      return installation.judge(catalogue, clock.instant());
    }

    @Override
    public void close() {
      installation.close();
      server.close();
    }
  }

  private static final class Clock implements InstantSource {
    private LocalDate day = LocalDate.EPOCH;

    @Override
    public Instant instant() {
      return day.atTime(LocalTime.of(9, 0)).atZone(RecordedWorld.ZONE).toInstant();
    }
  }
}
