package org.lacuna.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.pipeline.JobReport;
import org.lacuna.pipeline.JobRuns;
import org.lacuna.pipeline.StorageTrouble;
import org.lacuna.pipeline.WatchReport;

/**
 * Runs jobs one after another: harvests, then the watch, then publishing. A job that breaks off
 * stops none of those after it, unless the disk is to blame: then none of them could write. For one
 * run.
 */
final class JobSequence {

  private final JobRuns runs;
  private final RunSummary summary;
  private final PrintWriter err;
  private final List<String> broken = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private Optional<ExitCode> failure = Optional.empty();
  private boolean storageFailed;
  private boolean complete = true;
  private boolean news;

  /**
   * A sequence.
   *
   * @param err told why a job broke off
   */
  JobSequence(JobRuns runs, RunSummary summary, PrintWriter err) {
    this.runs = runs;
    this.summary = summary;
    this.err = err;
  }

  /** The work of one job. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  /** Runs all that is asked for; the first job that broke off gives the exit code. */
  ExitCode run(RunSelection jobs) {
    for (JobDefinition job : jobs.harvests()) {
      attempt(job.name(), () -> harvest(job));
    }
    if (broken.isEmpty()) {
      summary.outdated(runs.outdated());
    }
    if (jobs.watch()) {
      attempt(JobRuns.WATCH, this::watch);
    } else {
      deliver();
    }
    if (jobs.publish()) {
      attempt(JobRuns.PUBLISH, () -> summary.files(runs.publish()));
    }
    summary.unfinished(broken, left);
    return code();
  }

  private void attempt(String job, Work work) {
    if (storageFailed || runs.isStopping()) {
      left.add(job);
      return;
    }
    try {
      work.run();
    } catch (Exception failed) {
      breakOff(job, failed);
    }
  }

  private void breakOff(String job, Exception failed) {
    err.println("lacuna: the job " + job + " broke off:");
    ExitCode code = Failures.tell(failed, err);
    failure = failure.or(() -> Optional.of(code));
    storageFailed = StorageTrouble.words(failed).isPresent();
    broken.add(job);
  }

  /** What a channel did not take waits for no watch. */
  private void deliver() {
    if (!storageFailed && !runs.isStopping()) {
      runs.deliver();
    }
  }

  private void harvest(JobDefinition job) throws Exception {
    JobReport report = runs.harvest(job);
    summary.job(report);
    complete &= report.isComplete();
  }

  private void watch() throws Exception {
    WatchReport watched = runs.watch();
    summary.watched(watched);
    news = watched.isNews();
  }

  private ExitCode code() {
    if (failure.isPresent()) {
      return failure.get();
    }
    if (!complete || runs.isStopping()) {
      return ExitCode.PARTIAL;
    }
    return news ? ExitCode.NEW_FINDINGS : ExitCode.COMPLETE;
  }
}
