package org.lacuna.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.alert.Heartbeat;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Crontab;
import org.lacuna.pipeline.HeldByAnotherRun;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.RunListener;
import org.lacuna.pipeline.RunMetrics;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.TimeStamps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Harvests, watches and publishes for real. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the jobs under jobs/ for real: harvest jobs fetch, archive, read and store; 'watch'",
      "judges and tells; 'publish' writes workbooks and datasets. Without a name: all, in that order."
    },
    footer = {
      "",
      "Example:",
      "  LACUNA_CONTACT=statistics@example.org lacuna run transfers customs",
      "  lacuna run watch",
      "  lacuna run --dry-run",
      "",
      "A job that breaks off stops none of those after it, is named at the end, and gives the exit code.",
      "LACUNA_CONTACT is sent to publishers with every request, so that they can reach you.",
      "LACUNA_SCHEDULE names the crontab in force; runs that it asks for and that did not happen",
      "are then told by 'watch'.",
      "LACUNA_METRICS names a file, or the address of a push gateway, for Prometheus;",
      "LACUNA_LOG_FORMAT=json writes logs as JSON, LACUNA_LOG=DEBUG more of them.",
      "SIGTERM and Ctrl-C end a run in good order (exit code 20); the next one continues it.",
      "LACUNA_WAYBACK=look-up looks pages that failed up in the Wayback Machine; look-up,witness",
      "also asks it to capture what was seen or was not there. Both are off by default.",
      "LACUNA_TIMESTAMPS=ADDRESS has a time stamping authority (RFC 3161) sign each day's root."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class RunCommand implements Callable<Integer> {

  /** Environment variable with the file or the address that takes the figures of each run. */
  static final String METRICS = "LACUNA_METRICS";

  /** Environment variable with the path of the crontab in force. */
  static final String SCHEDULE = "LACUNA_SCHEDULE";

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "0..*", paramLabel = "JOB", description = "Names of files below jobs/.")
  private @Nullable List<String> names;

  @Option(
      names = "--dry-run",
      description = "Print the requests that would be made first, and make none.")
  private boolean dryRun;

  @Override
  public Integer call() {
    CatalogueReading definitions = CatalogueReading.begin(home.home().jobs());
    // Closed last: the process may only go when the store is closed.
    try (StopSignal signal = new StopSignal();
        HarvestProgress progress = new HarvestProgress();
        Installation installation = open(definitions, conduct(progress))) {
      signal.stops(installation);
      return run(installation, definitions.catalogue()).code();
    }
  }

  /** A run that cannot begin is told outside, too; beside another run under way it is none. */
  private Installation open(CatalogueReading definitions, Conduct conduct) {
    try {
      return Installation.writing(home.home(), conduct);
    } catch (HeldByAnotherRun held) {
      throw held;
    } catch (RuntimeException failed) {
      if (!dryRun) {
        heartbeat(definitions.catalogue()).failure();
      }
      throw failed;
    }
  }

  private static Heartbeat heartbeat(Catalogue catalogue) {
    return new Heartbeat(catalogue.alerts(), System.getenv());
  }

  private ExitCode run(Installation installation, Catalogue catalogue) {
    RunSelection jobs = selection(catalogue);
    return dryRun
        ? plan(installation, jobs.harvests())
        : run(installation, catalogue, jobs, heartbeat(catalogue));
  }

  private RunSelection selection(Catalogue catalogue) {
    return names == null || names.isEmpty()
        ? RunSelection.all(catalogue)
        : RunSelection.named(names, catalogue);
  }

  private Conduct conduct(RunListener listener) {
    Map<String, String> environment = System.getenv();
    return new Conduct(
        Clock.systemUTC(), Manners.polite(environment), Manners.wayback(environment), listener);
  }

  private ExitCode plan(Installation installation, List<JobDefinition> jobs) {
    PrintWriter out = spec.commandLine().getOut();
    for (JobDefinition job : jobs) {
      for (FetchRequest request : installation.plan(job)) {
        out.printf("%s %s GET %s%n", job.name(), request.source(), request.address());
      }
    }
    return ExitCode.COMPLETE;
  }

  private ExitCode run(
      Installation installation, Catalogue catalogue, RunSelection jobs, Heartbeat heartbeat) {
    Optional<URI> authority = Manners.timeStamps(System.getenv());
    heartbeat.start();
    ExitCode code = beating(heartbeat, installation, catalogue, jobs);
    authority.ifPresent(address -> stamp(installation, address));
    measure(installation);
    boolean well = code == ExitCode.COMPLETE || code == ExitCode.NEW_FINDINGS;
    if (!(well ? heartbeat.success() : heartbeat.failure())) {
      spec.commandLine().getErr().println("lacuna: the heartbeat address did not answer");
    }
    return code;
  }

  /** What breaks off beside the jobs themselves ends the run, and is told outside, too. */
  private ExitCode beating(
      Heartbeat heartbeat, Installation installation, Catalogue catalogue, RunSelection jobs) {
    try {
      return new JobSequence(
              installation.jobs(catalogue, schedule()),
              new RunSummary(spec.commandLine().getOut()),
              spec.commandLine().getErr())
          .run(jobs);
    } catch (RuntimeException failed) {
      heartbeat.failure();
      throw failed;
    }
  }

  /** A stamp that is not given today is asked for by the next run. */
  private void stamp(Installation installation, URI authority) {
    try {
      new TimeStamps(home.home().archive(), authority).stamp(installation.archive().roots());
    } catch (ArchiveFailure failed) {
      spec.commandLine().getErr().println("lacuna: " + failed.getMessage());
    }
  }

  /** What cannot be measured, be it that the store is gone, is no reason to fail. */
  private void measure(Installation installation) {
    String target = System.getenv().getOrDefault(METRICS, "");
    if (!target.isBlank()) {
      try {
        RunMetrics.write(installation.history().newestOfEach(), target);
      } catch (RuntimeException failed) {
        spec.commandLine().getErr().println("lacuna: " + METRICS + ": " + failed.getMessage());
      }
    }
  }

  private static Optional<Crontab> schedule() {
    return Optional.ofNullable(System.getenv(SCHEDULE))
        .filter(path -> !path.isBlank())
        .map(path -> Crontab.read(Path.of(path)));
  }
}
