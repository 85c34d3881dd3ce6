package org.lacuna.pipeline;

import java.time.Instant;
import java.util.function.Supplier;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.fetch.Fetcher;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One harvest job as a Spring Batch job of two steps. Fetching has no transaction: the archive is
 * safe on disk before its index row is written, and what answered is not asked again after an
 * interruption. Reading goes chunk by chunk; what is recorded is not read again, so a restart
 * continues where the last committed chunk ended.
 */
final class HarvestJob {

  private static final int CHUNK = 10;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Stores stores;
  private final Vocabulary vocabulary;
  private final Supplier<IssueReading> reading;
  private final Conduct conduct;
  private final StopFlag stop;

  /**
   * The harvest of a home.
   *
   * @param reading asked for the first issue: where nothing is new, nobody needs the lexicons
   */
  HarvestJob(
      BatchEngine batch,
      Stores stores,
      Vocabulary vocabulary,
      Supplier<IssueReading> reading,
      Conduct conduct,
      StopFlag stop) {
    this.repository = batch.repository();
    this.transactions = batch.transactions();
    this.stores = stores;
    this.vocabulary = vocabulary;
    this.reading = reading;
    this.conduct = conduct;
    this.stop = stop;
  }

  Job of(JobDefinition definition, RunTally tally) {
    return new JobBuilder(nameOf(definition), repository)
        .start(fetching(definition, tally))
        .next(reading(definition, tally))
        .build();
  }

  static String nameOf(JobDefinition definition) {
    return "harvest-" + definition.name();
  }

  private Step fetching(JobDefinition definition, RunTally tally) {
    return new StepBuilder("fetch-" + definition.name(), repository)
        .tasklet(
            (contribution, context) -> {
              look(definition, startOf(contribution.getStepExecution()), tally);
              checkStop(contribution.getStepExecution());
              return RepeatStatus.FINISHED;
            })
        .build();
  }

  private void look(JobDefinition definition, Instant since, RunTally tally)
      throws InterruptedException {
    try (Fetcher fetcher = stores.fetcher(conduct)) {
      new Looking(fetcher, stores, conduct, tally, stop).look(definition, since);
    }
  }

  /** The instant the run began, by the clock handed in; the same after a restart. */
  private static Instant startOf(StepExecution execution) {
    return Instant.parse(String.valueOf(execution.getJobParameters().getString(Runs.STARTED)));
  }

  private Step reading(JobDefinition definition, RunTally tally) {
    IssueRecording recording =
        new IssueRecording(stores, new Statements(vocabulary), Grammar.VERSION);
    return new StepBuilder("read-" + definition.name(), repository)
        .<SourceIssue, ReadIssue>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(new Unread(definition))
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

  /** The issues of a job's sources that hold something unread; looked up when first asked. */
  private final class Unread implements ItemReader<SourceIssue> {

    private final JobDefinition definition;
    private @org.jspecify.annotations.Nullable ItemReader<SourceIssue> issues;

    Unread(JobDefinition definition) {
      this.definition = definition;
    }

    @Override
    public @org.jspecify.annotations.Nullable SourceIssue read() throws Exception {
      if (issues == null) {
        UnreadIssues unread = new UnreadIssues(stores);
        issues =
            new IteratorItemReader<>(
                definition.sources().stream()
                    .flatMap(source -> unread.never(source).stream())
                    .toList());
      }
      return issues.read();
    }
  }
}
