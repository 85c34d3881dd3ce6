package org.lacuna.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Coded;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;

/** A history of the folder {@code histories}, in the form its README describes. */
final class RecordedHistory {

  private static final Path FOLDER = Path.of("src/test/resources/histories");

  final String name;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final Map<String, Release> releases = new HashMap<>();
  private final Map<String, Release> releaseOfSource = new HashMap<>();
  private final List<WatchedSource> sources = new ArrayList<>();
  private final List<ReleaseIssue> issues = new ArrayList<>();
  private final List<SourceLook> looks = new ArrayList<>();

  private RecordedHistory(Path file) {
    this.name = file.getFileName().toString().replace(".txt", "");
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(line -> !line.isBlank()).forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All histories of a kind, {@code miss} or {@code control}, in the order of their names. */
  static List<RecordedHistory> ofKind(String kind) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(RecordedHistory::new)
          .filter(history -> history.fact("kind").equals(kind))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  String fact(String name) {
    return facts.get(name);
  }

  Evidence evidence() {
    return new Evidence(sources, issues, looks, Timetable.loadAll(Path.of("jobs")), List.of());
  }

  /** The days on which anybody looked, in order. */
  List<LocalDate> days() {
    return looks.stream().map(look -> ShanghaiTime.dayOf(look.at())).distinct().sorted().toList();
  }

  /** The release that the subject of the miss belongs to. */
  Release release() {
    return releaseOfSource.getOrDefault(fact("subject"), releases.values().iterator().next());
  }

  private void read(String line) {
    String key = line.substring(0, line.indexOf(':'));
    String[] words = line.substring(line.indexOf(':') + 1).strip().split("\\s+");
    switch (key) {
      case "release" -> release(words);
      case "source" -> source(words);
      case "look" -> looks(words);
      default -> facts.put(key, String.join(" ", words));
    }
  }

  private void release(String[] word) {
    releases.put(
        word[0],
        new Release(
            word[0],
            "any",
            Coded.of(Frequency.class, word[1]),
            Integer.parseInt(word[2]),
            Integer.parseInt(word[3]),
            word[4].equals("-") ? "" : word[4]));
  }

  private void source(String[] word) {
    Release release = releases.get(word[1]);
    releaseOfSource.put(word[0], release);
    sources.add(new WatchedSource(word[0], word[0], word[2], release, Optional.empty()));
  }

  private void looks(String[] word) {
    LocalDate last = LocalDate.parse(word[1]);
    for (LocalDate day = LocalDate.parse(word[0]); !day.isAfter(last); day = next(day, word[2])) {
      look(day, word);
    }
  }

  private static LocalDate next(LocalDate day, String step) {
    return switch (step) {
      case "month" -> day.plusMonths(1);
      case "year" -> day.plusYears(1);
      default -> day.plusDays(Integer.parseInt(step));
    };
  }

  private void look(LocalDate day, String[] word) {
    switch (word[4]) {
      case "issue" -> issue(day, word);
      case "file" ->
          reading(
              word[3],
              day,
              new ContentDigests(named(word[5], day), named(word[5], day), named(word[6], day)));
      case "unchanged" -> nothing(word[3], day, SourceLook.Outcome.UNCHANGED);
      case "soft" -> nothing(word[3], day, SourceLook.Outcome.SOFT_MISSING);
      case "blocked" -> nothing(word[3], day, SourceLook.Outcome.BLOCKED);
      case "unreachable" -> nothing(word[3], day, SourceLook.Outcome.UNREACHABLE);
      default -> throw new IllegalArgumentException(word[4]);
    }
  }

  private static String named(String name, LocalDate day) {
    return name.equals("new") ? "of " + day : name;
  }

  private void nothing(String source, LocalDate day, SourceLook.Outcome outcome) {
    looks.add(
        new SourceLook(
            source,
            "http://example.org/" + source,
            History.noon(day.toString()),
            outcome,
            outcome.name(),
            SourceLook.Way.DIRECT,
            Optional.empty()));
  }

  private void reading(String source, LocalDate day, ContentDigests digests) {
    looks.add(
        new SourceLook(
            source,
            "http://example.org/" + source,
            History.noon(day.toString()),
            SourceLook.Outcome.FETCHED,
            "status 200",
            SourceLook.Way.DIRECT,
            Optional.of(new SourceLook.Reading(SourceLook.Trust.TRUSTED, 1, digests))));
  }

  private void issue(LocalDate day, String[] word) {
    Release release = releaseOfSource.get(word[3]);
    String rule = word.length > 7 ? word[7] : "prose@1";
    List<SeenFigure> figures = new ArrayList<>();
    for (String series : word[5].split(",")) {
      figures.add(figure(release, day, series.split("@"), Integer.parseInt(word[6]), rule));
    }
    issues.add(
        new ReleaseIssue(
            release.id(),
            word[3],
            "sha-256:" + word[3] + day,
            "http://example.org/" + word[3],
            day,
            History.noon(day.toString()),
            figures));
    reading(word[3], day, new ContentDigests("of " + day, "of " + day, "of " + day));
  }

  private static SeenFigure figure(
      Release release, LocalDate day, String[] series, int lag, String rule) {
    String period = series.length > 1 ? series[1] : period(release.frequency(), day, lag);
    return new SeenFigure(
        History.key(series[0], Accumulation.PERIOD, release.frequency()),
        ReferencePeriod.parse(period),
        rule,
        "text:0-9",
        series[0] + " " + period);
  }

  private static String period(Frequency frequency, LocalDate day, int lag) {
    YearMonth month = YearMonth.from(day);
    return switch (frequency) {
      case ANNUAL -> Integer.toString(day.getYear() - lag);
      case QUARTERLY -> {
        YearMonth quarter = month.minusMonths(3L * lag);
        yield quarter.getYear() + "-Q" + ((quarter.getMonthValue() + 2) / 3);
      }
      default -> month.minusMonths(lag).toString();
    };
  }
}
