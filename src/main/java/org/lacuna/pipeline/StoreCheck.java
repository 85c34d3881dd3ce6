package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.Snapshot;

/**
 * Looks at what is stored: that it opens, that its two halves agree, and that its times are past.
 */
final class StoreCheck {

  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final Installation installation;
  private final Home home;
  private final InstantSource clock;

  StoreCheck(Installation installation, Home home, InstantSource clock) {
    this.installation = installation;
    this.home = home;
    this.clock = clock;
  }

  List<Symptom> examine() {
    List<Symptom> symptoms = new ArrayList<>();
    symptoms.add(database());
    symptoms.add(archive());
    torn().ifPresent(symptoms::add);
    symptoms.add(time());
    return symptoms;
  }

  private Symptom database() {
    String where = home.databaseUrl().replaceFirst("[;?].*", "");
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

  private Symptom time() {
    Instant now = clock.instant();
    Optional<Instant> newest = installation.history().newestTime();
    Optional<Instant> future = newest.filter(time -> time.isAfter(now.plus(TOLERANCE)));
    return future
        .map(
            time ->
                Symptom.bad(
                    "clock",
                    "it says %s, but a run was written down at %s".formatted(now, time),
                    "set the clock right (timedatectl); nothing is lost, but days and pauses"
                        + " are told by it"))
        .orElseGet(() -> Symptom.good("clock", "it says " + now));
  }
}
