package org.lacuna.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.pipeline.RunEntry.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs jobs for real, and writes each run down in the history: that it began, and how it ended. */
public final class JobRuns {

  /** Name of the job that judges and tells, {@code jobs/watch.yml}. */
  public static final String WATCH = "watch";

  /** Name of the job that publishes, {@code jobs/publish.yml}. */
  public static final String PUBLISH = "publish";

  private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(2);

  private final Installation installation;
  private final Catalogue catalogue;
  private final RunHistory history;
  private final InstantSource clock;
  private final Optional<Crontab> schedule;

  JobRuns(
      Installation installation,
      Catalogue catalogue,
      InstantSource clock,
      Optional<Crontab> schedule) {
    this.installation = installation;
    this.catalogue = catalogue;
    this.history = installation.history();
    this.clock = clock;
    this.schedule = schedule;
  }

  /** The names of all jobs, as files below {@code jobs/} carry them: harvests first. */
  public static List<String> names(Catalogue catalogue) {
    return Stream.concat(
            catalogue.jobs().stream().map(JobDefinition::name), Stream.of(WATCH, PUBLISH))
        .toList();
  }

  /** Does the work of a job. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws Exception;
  }

  /** Says how a job ended that did its work. */
  @FunctionalInterface
  private interface Judgement<T> {
    Ending of(T result);
  }

  /** How a run ended. */
  private record Ending(Outcome outcome, String note, List<SourceCount> sources) {
    static Ending of(Outcome outcome) {
      return new Ending(outcome, "", List.of());
    }
  }

  /** Fetches, archives, reads and records everything one job watches. */
  public JobReport harvest(JobDefinition job) throws Exception {
    return recorded(
        job.name(), () -> installation.harvest(job, catalogue, since(job)), this::ending);
  }

  /** Begins where an interrupted run of the job began, as long as its answers are fresh. */
  private Instant since(JobDefinition job) {
    Instant now = clock.instant();
    return history.interrupted(job.name(), now.minus(Runs.CONTINUED), now).orElse(now);
  }

  private Ending ending(JobReport report) {
    Outcome outcome = report.isComplete() ? Outcome.COMPLETE : Outcome.PARTIAL;
    return new Ending(
        installation.isStopping() ? Outcome.STOPPED : outcome,
        String.join("\n", report.troubles()),
        report.sources());
  }

  /** Judges what is known and tells people what changed; runs that were missed are told, too. */
  public WatchReport watch() throws Exception {
    return recorded(
        WATCH,
        () -> installation.watch(catalogue, missed()),
        report -> Ending.of(report.isNews() ? Outcome.NEWS : Outcome.COMPLETE));
  }

  /** Publishes what is known. */
  public List<Path> publish() throws Exception {
    return recorded(
        PUBLISH, () -> installation.publish(catalogue), files -> Ending.of(Outcome.COMPLETE));
  }

  /** Hands over what a channel did not take before. The watch does that by itself. */
  public void deliver() {
    installation.alerts(catalogue).retry(clock.instant());
  }

  /** How many documents stand as an older version of this program read them. */
  public long outdated() {
    return installation.outdated(catalogue);
  }

  /** Whether the run was asked to stop. */
  public boolean isStopping() {
    return installation.isStopping();
  }

  private List<Finding> missed() {
    Instant now = clock.instant();
    return schedule
        .map(
            crontab ->
                MissedRuns.judge(
                    crontab, history.newestDone(now), history.first().orElse(now), now))
        .orElse(List.of());
  }

  private <T> T recorded(String job, Work<T> work, Judgement<T> judgement) throws Exception {
    checkClock();
    String run = history.begin(job, clock.instant());
    try {
      T result = work.run();
      Ending ending = judgement.of(result);
      history.end(run, clock.instant(), ending.outcome(), ending.note(), ending.sources());
      return result;
    } catch (Exception failed) {
      writeDown(run, failed);
      throw failed;
    }
  }

  private void writeDown(String run, Exception failed) {
    try {
      String why = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
      history.end(run, clock.instant(), Outcome.FAILED, why, List.of());
    } catch (RuntimeException unwritten) {
      failed.addSuppressed(unwritten);
    }
  }

  /** Nothing is lost when a clock goes back; but days and pauses are told by it. */
  private void checkClock() {
    Instant now = clock.instant();
    history
        .newestTime()
        .filter(newest -> newest.isAfter(now.plus(CLOCK_TOLERANCE)))
        .ifPresent(
            newest ->
                LOG.warn(
                    "the clock says {}, but the newest run in the history is of {}: set the clock"
                        + " right; nothing is lost, but pauses and days are told by it",
                    now,
                    newest));
  }
}
