package org.lacuna.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.alert.Heartbeat;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchRequest;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Crontab;
import org.lacuna.pipeline.HeldByAnotherRun;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.RunListener;
import org.lacuna.pipeline.RunMetrics;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.TimeStamps;

/** What {@code lacuna run} does, once its words are understood. For one run. */
final class JobsRun {

  private final Home home;
  private final List<String> names;
  private final boolean dryRun;
  private final Map<String, String> environment;
  private final Function<RunListener, Conduct> conduct;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A run as the environment asks for it.
   *
   * @param names of the jobs; empty for all
   * @param dryRun whether the first requests are only listed
   */
  JobsRun(Home home, List<String> names, boolean dryRun, PrintWriter out, PrintWriter err) {
    this(home, names, dryRun, System.getenv(), JobsRun::asked, out, err);
  }

  private JobsRun(
      Home home,
      List<String> names,
      boolean dryRun,
      Map<String, String> environment,
      Function<RunListener, Conduct> conduct,
      PrintWriter out,
      PrintWriter err) {
    this.home = home;
    this.names = names;
    this.dryRun = dryRun;
    this.environment = environment;
    this.conduct = conduct;
    this.out = out;
    this.err = err;
  }

  /** The same run with a clock and manners of its own; nobody outside hears of it. */
  JobsRun rehearsed(Function<RunListener, Conduct> own) {
    return new JobsRun(home, names, dryRun, Map.of(), own, out, err);
  }

  /**
   * Runs them.
   *
   * @return the exit code; a failure that ends all of it is thrown
   */
  ExitCode run() {
    CatalogueReading definitions = CatalogueReading.begin(home.jobs());
    // Closed last: the process may only go when the store is closed.
    try (StopSignal signal = new StopSignal();
        HarvestProgress progress = new HarvestProgress();
        Installation installation = open(definitions, conduct.apply(progress))) {
      signal.stops(installation);
      return run(installation, definitions.catalogue());
    }
  }

  /** A run that cannot begin is told outside, too; beside another run under way it is none. */
  private Installation open(CatalogueReading definitions, Conduct conduct) {
    try {
      return Installation.writing(home, conduct);
    } catch (HeldByAnotherRun held) {
      throw held;
    } catch (RuntimeException failed) {
      if (!dryRun) {
        heartbeat(definitions.catalogue()).failure();
      }
      throw failed;
    }
  }

  private Heartbeat heartbeat(Catalogue catalogue) {
    return new Heartbeat(catalogue.alerts(), environment);
  }

  private ExitCode run(Installation installation, Catalogue catalogue) {
    RunSelection jobs = selection(catalogue);
    return dryRun
        ? plan(installation, jobs.harvests())
        : run(installation, catalogue, jobs, heartbeat(catalogue));
  }

  private RunSelection selection(Catalogue catalogue) {
    return names.isEmpty() ? RunSelection.all(catalogue) : RunSelection.named(names, catalogue);
  }

  private static Conduct asked(RunListener listener) {
    Map<String, String> environment = System.getenv();
    return new Conduct(
        Clock.systemUTC(), Manners.polite(environment), Manners.wayback(environment), listener);
  }

  private ExitCode plan(Installation installation, List<JobDefinition> jobs) {
    for (JobDefinition job : jobs) {
      for (FetchRequest request : installation.plan(job)) {
        out.printf("%s %s GET %s%n", job.name(), request.source(), request.address());
      }
    }
    return ExitCode.COMPLETE;
  }

  private ExitCode run(
      Installation installation, Catalogue catalogue, RunSelection jobs, Heartbeat heartbeat) {
    Optional<URI> authority = Manners.timeStamps(environment);
    heartbeat.start();
    ExitCode code = beating(heartbeat, installation, catalogue, jobs);
    authority.ifPresent(address -> stamp(installation, address));
    measure(installation);
    boolean well = code == ExitCode.COMPLETE || code == ExitCode.NEW_FINDINGS;
    if (!(well ? heartbeat.success() : heartbeat.failure())) {
      err.println("lacuna: the heartbeat address did not answer");
    }
    return code;
  }

  /** What breaks off beside the jobs themselves ends the run, and is told outside, too. */
  private ExitCode beating(
      Heartbeat heartbeat, Installation installation, Catalogue catalogue, RunSelection jobs) {
    try {
      return new JobSequence(
              installation.jobs(catalogue, Crontab.inForce(environment)), new RunSummary(out), err)
          .run(jobs);
    } catch (RuntimeException failed) {
      heartbeat.failure();
      throw failed;
    }
  }

  /** A stamp that is not given today is asked for by the next run. */
  private void stamp(Installation installation, URI authority) {
    try {
      new TimeStamps(home.archive(), authority).stamp(installation.archive().roots());
    } catch (ArchiveFailure failed) {
      err.println("lacuna: " + failed.getMessage());
    }
  }

  /** What cannot be measured, be it that the store is gone, is no reason to fail. */
  private void measure(Installation installation) {
    String target = environment.getOrDefault(RunMetrics.TARGET, "");
    if (!target.isBlank()) {
      try {
        RunMetrics.write(installation.history().newestOfEach(), target);
      } catch (RuntimeException failed) {
        err.println("lacuna: " + RunMetrics.TARGET + ": " + failed.getMessage());
      }
    }
  }
}
