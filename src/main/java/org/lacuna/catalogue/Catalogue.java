package org.lacuna.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything below {@code jobs/}, read once and checked as a whole.
 *
 * @param jobs the harvest jobs, by name
 * @param sources every source folder, by id, whether a job names it or not
 * @param vocabulary the terms
 * @param timetables the publishers' own release calendars
 * @param watch thresholds by which silence is judged
 * @param alerts who is told what, by which channels
 * @param publications what is published, in which formats
 */
public record Catalogue(
    List<JobDefinition> jobs,
    List<SourceDefinition> sources,
    Vocabulary vocabulary,
    List<Timetable> timetables,
    WatchSettings watch,
    AlertSettings alerts,
    PublishSettings publications) {

  /** Files of {@code jobs/} that say how findings are judged and published, not what is watched. */
  private static final Set<String> NOT_A_JOB = Set.of("watch.yml", "publish.yml");

  /**
   * Reads and checks all definitions.
   *
   * @param jobsFolder the folder {@code jobs/}
   * @throws CatalogueMistakes when anything is wrong anywhere, with every mistake
   */
  public static Catalogue load(Path jobsFolder) {
    List<Mistake> mistakes = new ArrayList<>();
    Vocabulary vocabulary = Vocabulary.read(jobsFolder, mistakes);
    Map<String, SourceDefinition> sources = readSources(jobsFolder, vocabulary, mistakes);
    List<JobDefinition> jobs = readJobs(jobsFolder, vocabulary, sources, mistakes);
    Optional<List<Timetable>> timetables =
        collecting(mistakes, () -> TimetableReader.readAll(jobsFolder));
    Optional<WatchSettings> watch = collecting(mistakes, () -> WatchSettings.load(jobsFolder));
    Optional<AlertSettings> alerts = collecting(mistakes, () -> AlertSettings.load(jobsFolder));
    Optional<PublishSettings> publications =
        collecting(mistakes, () -> PublishSettings.load(jobsFolder));
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(inOrder(mistakes));
    }
    return new Catalogue(
        List.copyOf(jobs),
        List.copyOf(sources.values()),
        vocabulary,
        timetables.orElseThrow(),
        watch.orElseThrow(),
        alerts.orElseThrow(),
        publications.orElseThrow());
  }

  /** The vocabulary alone, for reading pages without any source. Throws as {@link #load} does. */
  public static Vocabulary loadVocabulary(Path jobsFolder) {
    List<Mistake> mistakes = new ArrayList<>();
    Vocabulary vocabulary = Vocabulary.read(jobsFolder, mistakes);
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(inOrder(mistakes));
    }
    return vocabulary;
  }

  /** The job with this name, empty when there is none. */
  public Optional<JobDefinition> job(String name) {
    return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
  }

  /** The source with this id, empty when there is none. */
  public Optional<SourceDefinition> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  private static <T> Optional<T> collecting(List<Mistake> mistakes, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (CatalogueMistakes wrong) {
      mistakes.addAll(wrong.mistakes());
      return Optional.empty();
    }
  }

  private static Map<String, SourceDefinition> readSources(
      Path root, Vocabulary vocabulary, List<Mistake> mistakes) {
    Map<String, SourceDefinition> sources = new LinkedHashMap<>();
    for (Path folder : children(root.resolve("sources"))) {
      if (Files.isDirectory(folder)) {
        YamlFile.read(root, folder.resolve("source.yml"), mistakes)
            .map(map -> new SourceReader(folder, vocabulary).read(map))
            .ifPresent(source -> sources.put(source.id(), source));
      }
    }
    return sources;
  }

  private static List<JobDefinition> readJobs(
      Path root,
      Vocabulary vocabulary,
      Map<String, SourceDefinition> sources,
      List<Mistake> mistakes) {
    List<JobDefinition> jobs = new ArrayList<>();
    for (Path file : children(root)) {
      if (isJob(file)) {
        YamlFile.read(root, file, mistakes)
            .map(map -> new JobReader(file, vocabulary, sources).read(map))
            .ifPresent(jobs::add);
      }
    }
    if (jobs.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(new Mistake(".", 0, "no job found; expected files like transfers.yml"));
    }
    return jobs;
  }

  private static boolean isJob(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && name.endsWith(".yml") && !NOT_A_JOB.contains(name);
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Mistake> inOrder(List<Mistake> mistakes) {
    return mistakes.stream()
        .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
        .toList();
  }
}
