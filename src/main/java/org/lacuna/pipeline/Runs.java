package org.lacuna.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
 * Starts jobs, and takes up again what a run left that was killed. Needs the lock of the home: it
 * proves that an execution still marked as running has no owner any more.
 */
final class Runs {

  /** Job parameter: when the run began, by the clock handed in. */
  static final String STARTED = "started";

  private final JobOperator operator;
  private final JobRepository repository;
  private final InstantSource clock;

  Runs(JobOperator operator, JobRepository repository, InstantSource clock) {
    this.operator = operator;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Runs a job to its end: first what an interrupted run of it left, then afresh.
   *
   * @return whether both ended as they should
   */
  boolean run(Job job) throws JobExecutionException {
    List<JobParameters> toRun = new ArrayList<>(interrupted(job));
    toRun.add(
        new JobParametersBuilder()
            .addString(STARTED, clock.instant().toString())
            // a clock that is handed in may stand still between two runs
            .addLong("run", runsBefore(job))
            .toJobParameters());
    boolean completed = true;
    for (JobParameters parameters : toRun) {
      completed &= operator.start(job, parameters).getStatus() == BatchStatus.COMPLETED;
    }
    return completed;
  }

  private long runsBefore(Job job) {
    JobInstance last = repository.getLastJobInstance(job.getName());
    return last == null ? 0 : last.getInstanceId();
  }

  private List<JobParameters> interrupted(Job job) {
    List<JobParameters> parameters = new ArrayList<>();
    for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
      operator.recover(dead);
      parameters.add(dead.getJobParameters());
    }
    return parameters;
  }
}
