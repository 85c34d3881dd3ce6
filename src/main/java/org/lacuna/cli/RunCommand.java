package org.lacuna.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.net.URI;
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
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.JobReport;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.RunListener;
import org.lacuna.pipeline.WatchReport;
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
      "Runs the jobs under jobs/ for real: fetches, archives, reads, judges, publishes, alerts.",
      "Without a name: all of them."
    },
    footer = {
      "",
      "Example:",
      "  LACUNA_CONTACT=statistics@example.org lacuna run transfers customs",
      "  lacuna run --dry-run",
      "",
      "LACUNA_CONTACT is sent to publishers with every request, so that they can reach you.",
      "LACUNA_WAYBACK=look-up looks pages that failed up in the Wayback Machine; look-up,witness",
      "also asks it to capture what was seen or was not there. Both are off by default.",
      "LACUNA_TIMESTAMPS=ADDRESS has a time stamping authority (RFC 3161) sign each day's root."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "0..*", paramLabel = "JOB", description = "Names of files below jobs/.")
  private @Nullable List<String> names;

  @Option(
      names = "--dry-run",
      description = "Print the requests that would be made first, and make none.")
  private boolean dryRun;

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    List<JobDefinition> jobs = jobs(catalogue);
    Heartbeat heartbeat = new Heartbeat(catalogue.alerts(), System.getenv());
    // Closed last: the process may only go when the store is closed.
    try (StopSignal signal = new StopSignal();
        HarvestProgress progress = new HarvestProgress();
        Installation installation = Installation.writing(home.home(), conduct(progress))) {
      signal.stops(installation);
      return (dryRun ? plan(installation, jobs) : run(installation, catalogue, jobs, heartbeat))
          .code();
    }
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
      Installation installation, Catalogue catalogue, List<JobDefinition> jobs, Heartbeat heartbeat)
      throws Exception {
    Optional<URI> authority = Manners.timeStamps(System.getenv());
    heartbeat.start();
    ExitCode code = harvest(installation, catalogue, jobs);
    authority.ifPresent(address -> stamp(installation, address));
    boolean answered = code == ExitCode.PARTIAL ? heartbeat.failure() : heartbeat.success();
    if (!answered) {
      spec.commandLine().getErr().println("lacuna: the heartbeat address did not answer");
    }
    return code;
  }

  /** A stamp that is not given today is asked for by the next run. */
  private void stamp(Installation installation, URI authority) {
    try {
      new TimeStamps(home.home().archive(), authority).stamp(installation.archive().roots());
    } catch (ArchiveFailure failed) {
      spec.commandLine().getErr().println("lacuna: " + failed.getMessage());
    }
  }

  private ExitCode harvest(Installation installation, Catalogue catalogue, List<JobDefinition> jobs)
      throws Exception {
    RunSummary summary = new RunSummary(spec.commandLine().getOut());
    boolean complete = true;
    for (JobDefinition job : jobs) {
      JobReport report = installation.harvest(job, catalogue);
      summary.job(report);
      complete &= report.isComplete();
    }
    summary.outdated(installation.outdated(catalogue));
    WatchReport watched = installation.watch(catalogue);
    summary.watched(watched);
    summary.files(installation.publish(catalogue));
    if (!complete) {
      return ExitCode.PARTIAL;
    }
    return watched.isNews() ? ExitCode.NEW_FINDINGS : ExitCode.COMPLETE;
  }

  private List<JobDefinition> jobs(Catalogue catalogue) {
    if (names == null || names.isEmpty()) {
      return catalogue.jobs();
    }
    List<JobDefinition> jobs = new ArrayList<>();
    for (String name : names) {
      jobs.add(catalogue.job(name).orElseThrow(() -> unknown(name, catalogue)));
    }
    return jobs;
  }

  private BadInput unknown(String name, Catalogue catalogue) {
    return new BadInput(
        "there is no job '%s'; jobs: %s"
            .formatted(
                name,
                String.join(", ", catalogue.jobs().stream().map(JobDefinition::name).toList())));
  }
}
