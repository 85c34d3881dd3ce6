package org.lacuna.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts jobs, and takes up again what a run left that was killed or stopped. Needs the lock of the
 * home: it proves that an execution still marked as running has no owner any more.
 */
final class Runs {

  /** Job parameter: when the run began, by the clock handed in. */
  static final String STARTED = "started";

  /** What answered longer ago than this is worth asking again. */
  static final Duration CONTINUED = Duration.ofHours(6);

  private static final Set<BatchStatus> CONTINUABLE =
      Set.of(BatchStatus.STOPPED, BatchStatus.FAILED);

  private final JobOperator operator;
  private final JobRepository repository;
  private final InstantSource clock;

  Runs(JobOperator operator, JobRepository repository, InstantSource clock) {
    this.operator = operator;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Runs a job to its end: goes on with what an interrupted run of it left, where that began
   * lately; else begins afresh.
   *
   * @return whether it ended as it should; not when it was asked to stop
   * @throws JobExecutionException when it broke off; the cause says why
   */
  boolean run(Job job) throws JobExecutionException {
    JobExecution execution = operator.start(job, interrupted(job).orElseGet(() -> afresh(job)));
    List<Throwable> failures = execution.getAllFailureExceptions();
    if (execution.getStatus() != BatchStatus.STOPPED && !failures.isEmpty()) {
      throw new JobExecutionException(job.getName() + " broke off", failures.get(0));
    }
    return execution.getStatus() == BatchStatus.COMPLETED;
  }

  private JobParameters afresh(Job job) {
    return new JobParametersBuilder()
        .addString(STARTED, clock.instant().toString())
        // a clock that is handed in may stand still between two runs
        .addLong("run", runsBefore(job))
        .toJobParameters();
  }

  private long runsBefore(Job job) {
    JobInstance last = repository.getLastJobInstance(job.getName());
    return last == null ? 0 : last.getInstanceId();
  }

  private Optional<JobParameters> interrupted(Job job) {
    return unfinished(job).stream()
        .map(JobExecution::getJobParameters)
        .filter(parameters -> beganLately(Instant.parse(parameters.getString(STARTED, ""))))
        .findFirst();
  }

  private boolean beganLately(Instant started) {
    Duration since = Duration.between(started, clock.instant());
    return !since.isNegative() && since.compareTo(CONTINUED) < 0;
  }

  /** Executions that were killed, which are marked so; else the newest, if it did not end well. */
  private List<JobExecution> unfinished(Job job) {
    List<JobExecution> killed = new ArrayList<>();
    for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
      operator.recover(dead);
      killed.add(dead);
    }
    return killed.isEmpty() ? brokenOff(job).stream().toList() : killed;
  }

  /** The newest execution when it was stopped, or broke off, on a full disk for instance. */
  private Optional<JobExecution> brokenOff(Job job) {
    return Optional.ofNullable(repository.getLastJobInstance(job.getName()))
        .flatMap(instance -> Optional.ofNullable(repository.getLastJobExecution(instance)))
        .filter(last -> CONTINUABLE.contains(last.getStatus()));
  }
}
