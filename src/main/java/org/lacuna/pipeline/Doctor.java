package org.lacuna.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.alert.Delivery;
import org.lacuna.alert.Heartbeat;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.CatalogueMistakes;
import org.lacuna.catalogue.Mistake;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.vintage.StoreIsNewerException;

/** Looks at everything a run needs, changes nothing, and names the mend of what is wrong. */
public final class Doctor {

  private static final int SHOWN = 10;

  private final Home home;
  private final Conduct conduct;
  private final Map<String, String> environment;
  private final List<Symptom> symptoms = new ArrayList<>();

  /**
   * A doctor for one home.
   *
   * @param environment variables, usually {@code System.getenv()}
   */
  public Doctor(Home home, Conduct conduct, Map<String, String> environment) {
    this.home = home;
    this.conduct = conduct;
    this.environment = Map.copyOf(environment);
  }

  /** Everything looked at, in the order in which a run needs it. */
  public List<Symptom> examine() {
    Optional<Catalogue> catalogue = configuration();
    contact();
    symptoms.addAll(new SettingsCheck(environment).examine());
    symptoms.addAll(DiskCheck.of(home));
    catalogue.ifPresent(this::schedule);
    boolean writable = symptoms.stream().noneMatch(s -> s.state() == Symptom.State.BAD);
    if (writable || Files.isDirectory(home.state())) {
      store(catalogue);
    }
    return List.copyOf(symptoms);
  }

  private Optional<Catalogue> configuration() {
    try {
      Catalogue catalogue = Catalogue.load(home.jobs());
      symptoms.add(
          Symptom.good(
              "configuration",
              "%d harvest jobs, %d sources, %d channels of alerts"
                  .formatted(
                      catalogue.jobs().size(),
                      catalogue.sources().size(),
                      catalogue.alerts().channels().size())));
      return Optional.of(catalogue);
    } catch (CatalogueMistakes wrong) {
      List<String> first = wrong.mistakes().stream().limit(SHOWN).map(Mistake::toString).toList();
      symptoms.add(
          Symptom.bad(
              "configuration",
              wrong.mistakes().size() + " mistakes below " + home.jobs(),
              "correct them: " + String.join("; ", first)));
      return Optional.empty();
    }
  }

  private void contact() {
    String contact = environment.getOrDefault(Manners.CONTACT, "");
    symptoms.add(
        contact.isBlank()
            ? Symptom.attention(
                "contact",
                "publishers cannot reach you: " + Manners.CONTACT + " is not set",
                "set " + Manners.CONTACT + " to a mailbox or an address that somebody reads")
            : Symptom.good("contact", "requests name " + contact));
  }

  private void schedule(Catalogue catalogue) {
    Path file = home.root().resolve("schedules").resolve("crontab");
    if (!Files.exists(file)) {
      symptoms.add(Symptom.attention("schedule", file + " is absent", "restore it"));
      return;
    }
    try {
      symptoms.add(schedule(Crontab.read(file), catalogue));
    } catch (Crontab.Unreadable wrong) {
      symptoms.add(Symptom.bad("schedule", String.valueOf(wrong.getMessage()), "correct the line"));
    }
  }

  private static Symptom schedule(Crontab crontab, Catalogue catalogue) {
    List<String> known = JobRuns.names(catalogue);
    List<String> unknown = crontab.jobs().stream().filter(job -> !known.contains(job)).toList();
    List<String> left = known.stream().filter(job -> !crontab.jobs().contains(job)).toList();
    if (!unknown.isEmpty()) {
      return Symptom.bad(
          "schedule", "it runs jobs that are not there: " + unknown, "name files below jobs/");
    }
    return left.isEmpty()
        ? Symptom.good("schedule", "%d lines, %s".formatted(crontab.lines().size(), crontab.zone()))
        : Symptom.attention("schedule", "nothing runs " + left, "add lines for them");
  }

  private void store(Optional<Catalogue> catalogue) {
    try (Installation installation = Installation.reading(home, conduct)) {
      List<SourceDefinition> sources = catalogue.map(Catalogue::sources).orElse(List.of());
      symptoms.addAll(new StoreCheck(installation, home, sources, conduct.clock()).examine());
      catalogue.ifPresent(known -> channels(installation, known));
    } catch (HeldByAnotherRun held) {
      symptoms.add(
          Symptom.attention(
              "database", String.valueOf(held.getMessage()), "ask again when the run has ended"));
    } catch (StoreIsNewerException newer) {
      symptoms.add(
          Symptom.bad(
              "database",
              String.valueOf(newer.getMessage()),
              "run the program that wrote it, or restore the backup made before the upgrade"));
    } catch (RuntimeException failed) {
      symptoms.add(
          Symptom.bad(
              "database",
              StorageTrouble.words(failed).orElseGet(() -> words(failed)),
              home.databaseUrl().startsWith("jdbc:h2:")
                  ? "restore var/ from a backup: docs/runbook.md"
                  : "see that the server runs and is reached, and check LACUNA_DATABASE_URL, _USER"
                      + " and _PASSWORD"));
    }
  }

  private void channels(Installation installation, Catalogue catalogue) {
    for (Delivery probe : installation.alerts(catalogue).probe()) {
      String part = "channel " + probe.channel();
      symptoms.add(
          probe.delivered()
              ? Symptom.good(part, probe.explanation())
              : Symptom.bad(
                  part,
                  probe.explanation(),
                  "check its settings in jobs/watch.yml and its secrets; then 'lacuna alert test'"));
    }
    heartbeat(catalogue);
  }

  private void heartbeat(Catalogue catalogue) {
    if (catalogue.alerts().heartbeat().isEmpty()) {
      return;
    }
    symptoms.add(
        new Heartbeat(catalogue.alerts(), environment)
            .objection()
            .map(why -> Symptom.bad("heartbeat", why, "set the variable or file it names"))
            .orElseGet(() -> Symptom.good("heartbeat", "each run calls an address outside")));
  }

  private static String words(Throwable thrown) {
    String words =
        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    return Home.withoutPassword(words.lines().findFirst().orElse(""));
  }
}
