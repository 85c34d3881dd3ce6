package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.DayRoot;
import org.lacuna.snapshot.Snapshot;

/**
 * Looks at what is stored: that it opens, that its two halves agree, and that its times are past.
 */
final class StoreCheck {

  private static final Duration TOLERANCE = Duration.ofMinutes(2);
  private static final Duration LATELY = Duration.ofDays(7);
  private static final String SET_RIGHT =
      "set the clock right (timedatectl); nothing is lost, but days and pauses are told by it";

  private final Installation installation;
  private final Home home;
  private final List<SourceDefinition> sources;
  private final InstantSource clock;

  /**
   * A look at one store.
   *
   * @param sources whose servers tell what time it is; none while the definitions are wrong
   */
  StoreCheck(
      Installation installation, Home home, List<SourceDefinition> sources, InstantSource clock) {
    this.installation = installation;
    this.home = home;
    this.sources = sources;
    this.clock = clock;
  }

  List<Symptom> examine() {
    List<Symptom> symptoms = new ArrayList<>();
    symptoms.add(database());
    symptoms.add(archive());
    torn().ifPresent(symptoms::add);
    roots().ifPresent(symptoms::add);
    symptoms.add(time());
    return symptoms;
  }

  private Symptom database() {
    String where = home.databaseName();
    return Symptom.good("database", where + " opens, with the schema of this program");
  }

  /** The newest page must be in the files as the database says; 'lacuna verify' reads them all. */
  private Symptom archive() {
    Optional<Snapshot> newest = installation.archive().newestOfAll();
    if (newest.isEmpty()) {
      return Symptom.good("archive", "empty");
    }
    try {
      installation.archive().body(newest.get());
      return Symptom.good(
          "archive",
          "the newest page, of %s, is as it was written".formatted(newest.get().capturedAt()));
    } catch (ArchiveFailure damaged) {
      return Symptom.bad(
          "archive",
          String.valueOf(damaged.getMessage()),
          "run 'lacuna verify'; restore what it names");
    }
  }

  private Optional<Symptom> torn() {
    List<Path> torn = tornFiles();
    return torn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Symptom.attention(
                "archive",
                torn.size() + " torn ends of records were put aside: " + torn.get(0).getFileName(),
                "a run was killed while it wrote; nothing whole is in them, they may be deleted"));
  }

  private List<Path> tornFiles() {
    if (!Files.isDirectory(home.archive())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(home.archive())) {
      return files.filter(file -> file.toString().endsWith(".torn")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A file that lacks the newest days is finished by the next run; one that says otherwise is not.
   */
  private Optional<Symptom> roots() {
    List<String> known = installation.archive().roots().stream().map(DayRoot::line).toList();
    List<String> written = writtenRoots();
    boolean agree =
        written.size() <= known.size() && written.equals(known.subList(0, written.size()));
    return agree
        ? Optional.empty()
        : Optional.of(
            Symptom.bad(
                "archive",
                "roots.txt and the database disagree on days that are closed: one of them was"
                    + " changed since",
                "compare with the copy of roots.txt kept elsewhere, run 'lacuna verify', and"
                    + " restore what was changed"));
  }

  private List<String> writtenRoots() {
    Path file = home.archive().resolve("roots.txt");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList()
          : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Symptom time() {
    return wentBack().or(this::drifted).orElseGet(this::told);
  }

  private Symptom told() {
    return Symptom.good("clock", "it says " + clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private Optional<Symptom> drifted() {
    List<Duration> ahead =
        ClockDrift.ahead(installation.archive(), sources, clock.instant().minus(LATELY));
    return ClockDrift.of(ahead)
        .map(
            drift ->
                Symptom.bad(
                    "clock",
                    "it ran %s of those of the %d servers that answered lately"
                        .formatted(ClockDrift.words(drift), ahead.size()),
                    SET_RIGHT));
  }

  private Optional<Symptom> wentBack() {
    Instant now = clock.instant();
    Optional<Instant> newest = installation.history().newestTime();
    Optional<Instant> future = newest.filter(time -> time.isAfter(now.plus(TOLERANCE)));
    return future.map(
        time ->
            Symptom.bad(
                "clock",
                "it says %s, but a run was written down at %s".formatted(now, time),
                SET_RIGHT));
  }
}
