package org.lacuna.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.fetch.Fetcher;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;

/**
 * One harvest: looks at everything a job watches, then has Spring Batch read what is new. Looking
 * has no transaction: the archive is safe on disk before its index row is written, and what
 * answered is not asked again after an interruption. Reading goes chunk by chunk; what is recorded
 * is not read again, so a restart continues where the last committed chunk ended. Most days nothing
 * is new, and the job repository is not even opened.
 */
final class HarvestJob {

  private static final int CHUNK = 10;

  private final Supplier<BatchEngine> engine;
  private final Stores stores;
  private final Vocabulary vocabulary;
  private final Supplier<IssueReading> reading;
  private final Conduct conduct;
  private final StopFlag stop;

  /**
   * The harvest of a home.
   *
   * @param engine asked where there is something to read
   * @param reading asked for the first issue: where nothing is new, nobody needs the lexicons
   */
  HarvestJob(
      Supplier<BatchEngine> engine,
      Stores stores,
      Vocabulary vocabulary,
      Supplier<IssueReading> reading,
      Conduct conduct,
      StopFlag stop) {
    this.engine = engine;
    this.stores = stores;
    this.vocabulary = vocabulary;
    this.reading = reading;
    this.conduct = conduct;
    this.stop = stop;
  }

  /**
   * Harvests one job.
   *
   * @param since what was archived from then on is not asked for again
   * @return whether it ran to its end; not when it was asked to stop
   * @throws JobExecutionException when it broke off; the cause says why
   */
  boolean run(JobDefinition definition, Instant since, RunTally tally)
      throws JobExecutionException {
    look(definition, since, tally);
    if (stop.isRaised()) {
      return false;
    }
    List<SourceIssue> unread = unread(definition);
    return unread.isEmpty() || read(definition, unread, tally);
  }

  private void look(JobDefinition definition, Instant since, RunTally tally)
      throws JobExecutionException {
    try (Fetcher fetcher = stores.fetcher(conduct)) {
      new Looking(fetcher, stores, conduct, tally, stop).look(definition, since);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw brokenOff(definition, interrupted);
    } catch (RuntimeException failed) {
      throw brokenOff(definition, failed);
    }
  }

  private static JobExecutionException brokenOff(JobDefinition definition, Exception cause) {
    return new JobExecutionException(nameOf(definition) + " broke off", cause);
  }

  private List<SourceIssue> unread(JobDefinition definition) {
    UnreadIssues unread = new UnreadIssues(stores);
    return definition.sources().stream().flatMap(source -> unread.never(source).stream()).toList();
  }

  private boolean read(JobDefinition definition, List<SourceIssue> unread, RunTally tally)
      throws JobExecutionException {
    BatchEngine batch = engine.get();
    Job job =
        new JobBuilder(nameOf(definition), batch.repository())
            .start(reading(batch, definition, unread, tally))
            .build();
    return new Runs(batch.operator(), batch.repository(), conduct.clock()).run(job);
  }

  private static String nameOf(JobDefinition definition) {
    return "harvest-" + definition.name();
  }

  private Step reading(
      BatchEngine batch, JobDefinition definition, List<SourceIssue> unread, RunTally tally) {
    IssueRecording recording =
        new IssueRecording(stores, new Statements(vocabulary), Grammar.VERSION);
    return new StepBuilder("read-" + definition.name(), batch.repository())
        .<SourceIssue, ReadIssue>chunk(CHUNK)
        .transactionManager(batch.transactions())
        .reader(new IteratorItemReader<>(unread))
        .processor(issue -> reading.get().read(issue))
        .writer(
            chunk -> {
              for (ReadIssue issue : chunk) {
                issue
                    .documents()
                    .forEach(document -> tally.read(recording.record(issue, document)));
              }
            })
        .interruptionPolicy(this::checkStop)
        .build();
  }

  private void checkStop(StepExecution execution) throws JobInterruptedException {
    if (stop.isRaised() || execution.isTerminateOnly()) {
      execution.setTerminateOnly();
      throw new JobInterruptedException("asked to stop");
    }
  }
}
