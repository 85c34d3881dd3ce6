package org.lacuna.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of one job, as the history keeps it.
 *
 * @param run its number, unique
 * @param job name of the job
 * @param begun when it began
 * @param ended when it ended; empty while it is under way, and for a run that was killed and after
 *     which none has begun yet
 * @param outcome how it ended; {@link Outcome#OPEN} when no end is known
 * @param note what else there is to say, in sentences; may be empty
 * @param sources what it did with each source, in the order of their ids; empty for a job that
 *     harvests nothing
 */
public record RunEntry(
    String run,
    String job,
    Instant begun,
    Optional<Instant> ended,
    Outcome outcome,
    String note,
    List<SourceCount> sources) {

  /** How a run ended. */
  public enum Outcome {
    /** Everything asked for was done. */
    COMPLETE,
    /** Done, and people were told something new. */
    NEWS,
    /** Some sources failed; the others are stored. */
    PARTIAL,
    /** Asked to stop; what came is stored. */
    STOPPED,
    /** Broke off with an error. */
    FAILED,
    /** Its process went away without a word. */
    KILLED,
    /** No end is known: under way, or killed since. */
    OPEN;

    /** Whether the job did its work. */
    public boolean isDone() {
      return this == COMPLETE || this == NEWS || this == PARTIAL;
    }
  }

  /** Copies the list. */
  public RunEntry {
    sources = List.copyOf(sources);
  }

  /** How long it took; empty while no end is known. A clock that went back gives zero. */
  public Optional<Duration> duration() {
    return ended
        .map(end -> Duration.between(begun, end))
        .map(time -> time.isNegative() ? Duration.ZERO : time);
  }

  /** All sources together. */
  public SourceCount total() {
    return sources.stream().reduce(SourceCount.none("all"), SourceCount::plus);
  }
}
