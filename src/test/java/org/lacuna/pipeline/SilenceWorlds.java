package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/** The recorded worlds of the folder {@code worlds/silences}, put together into one. */
final class SilenceWorlds {

  private static final Path FOLDER = Path.of("src/test/resources/worlds/silences");
  private static final String COLUMNS =
      String.join("\t", "address", "from", "until", "status", "file", "headers");

  private SilenceWorlds() {}

  /**
   * One of the worlds.
   *
   * @param name its folder
   * @param lines of its {@code case.txt}
   */
  record Case(String name, List<String> lines) {

    String fact(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2))
          .findFirst()
          .orElse("");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> ofKind(String kind) {
    return cases().stream().filter(one -> one.fact("kind").equals(kind)).toList();
  }

  static List<LocalDate> days() {
    return lines(FOLDER.resolve("days.txt")).stream().map(LocalDate::parse).toList();
  }

  private static List<Case> cases() {
    return below(FOLDER).stream()
        .filter(Files::isDirectory)
        .map(folder -> new Case(name(folder), lines(folder.resolve("case.txt"))))
        .toList();
  }

  /** Lays out home and world below a folder and opens them for a run. */
  static Replay open(Path folder) throws IOException {
    copy(Path.of("jobs/vocabulary"), folder.resolve("jobs/vocabulary"));
    copy(Path.of("jobs/calendars"), folder.resolve("jobs/calendars"));
    for (String file : List.of("watch.yml", "publish.yml")) {
      Files.copy(Path.of("jobs", file), folder.resolve("jobs").resolve(file));
    }
    List<String> world = new ArrayList<>(List.of(COLUMNS));
    List<String> sources = new ArrayList<>();
    for (Case one : cases()) {
      Path from = FOLDER.resolve(one.name());
      copy(from, folder.resolve("world").resolve(one.name()));
      lines(from.resolve("world.tsv")).stream()
          .skip(1)
          .forEach(line -> world.add(inFolder(line, one.name())));
      sources.addAll(define(from, folder.resolve("jobs/sources")));
    }
    Files.write(folder.resolve("world/world.tsv"), world);
    Files.writeString(
        folder.resolve("jobs/all.yml"),
        "title: All\nsources: [%s]\nindicators: []\n".formatted(String.join(", ", sources)));
    return new Replay(folder);
  }

  private static String inFolder(String line, String folder) {
    String[] cells = line.split("\t", -1);
    cells[4] = cells[4].equals("-") ? "-" : folder + "/" + cells[4];
    return String.join("\t", cells);
  }

  private static List<String> define(Path from, Path sources) throws IOException {
    List<String> ids = new ArrayList<>(List.of(name(from)));
    place(from.resolve("source.yml"), sources.resolve(name(from)));
    for (Path further : below(from.resolve("sources"))) {
      String id = name(further).replace(".yml", "");
      place(further, sources.resolve(id));
      ids.add(id);
    }
    return ids;
  }

  private static void place(Path definition, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.copy(definition, folder.resolve("source.yml"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : below(from)) {
      if (Files.isRegularFile(file)) {
        Files.copy(file, to.resolve(name(file)));
      }
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The worlds under watch; days only go forward. */
  static final class Replay implements AutoCloseable {

    private final Catalogue catalogue;
    private final WorldServer server;
    private final Installation installation;
    private LocalDate today = LocalDate.EPOCH;

    private Replay(Path folder) {
      today = days().get(0);
      catalogue = Catalogue.load(folder.resolve("jobs"));
      server = RecordedWorld.open(folder.resolve("world")).serve(this::now);
      FetchSettings manners =
          Manners.polite(Map.of())
              .withOrigin(server.origin())
              .withPace(FetchSettings.Pace.off(2))
              .withRetries(FetchSettings.Retries.NONE);
      installation =
          Installation.writing(
              Home.at(folder, Map.of()), new Conduct(this::now, manners, RunListener.NONE));
    }

    private Instant now() {
      return today.atTime(LocalTime.of(9, 0)).atZone(RecordedWorld.ZONE).toInstant();
    }

    /** Runs all jobs on a day and judges what is then known. */
    Judged run(LocalDate day) throws Exception {
      today = day;
      for (JobDefinition job : catalogue.jobs()) {
        installation.harvest(job, catalogue);
      }
      return installation.judge(catalogue, now());
    }

    @Override
    public void close() {
      installation.close();
      server.close();
    }
  }
}
