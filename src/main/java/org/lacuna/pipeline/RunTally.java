package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lacuna.fetch.FetchOutcome;
import org.lacuna.vintage.Revision;

/** Counts what a job does, and tells the listener. For the thread of the run. */
final class RunTally {

  private final String job;
  private final RunListener listener;
  private final Map<JobReport.Ending, Integer> looks = new EnumMap<>(JobReport.Ending.class);
  private final Map<String, SourceCount> sources = new TreeMap<>();
  private final List<String> troubles = new ArrayList<>();
  private int read;
  private int added;
  private int revised;
  private int withdrawn;
  private int confirmed;
  private int leftovers;

  RunTally(String job, RunListener listener) {
    this.job = job;
    this.listener = listener;
  }

  void expect(int addresses) {
    listener.jobStarted(job, addresses);
  }

  void looked(FetchOutcome outcome) {
    JobReport.Ending ending = endingOf(outcome);
    looks.merge(ending, 1, Integer::sum);
    boolean unchanged = ending == JobReport.Ending.UNCHANGED;
    count(SourceCount.ofLook(outcome.request().source(), unchanged, isTrouble(ending)));
    if (isTrouble(ending)) {
      trouble(
          "%s: %s %s: %s"
              .formatted(
                  outcome.request().source(),
                  outcome.request().address(),
                  ending.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  outcome.explanation()));
    }
    listener.looked(outcome);
  }

  void read(ReadOutcome outcome) {
    count(SourceCount.ofReading(outcome));
    leftovers += outcome.leftovers();
    if (outcome.revision().isPresent()) {
      read++;
      count(outcome.revision().get());
    }
    if (!outcome.reason().isEmpty()) {
      trouble(outcome.source() + ": " + outcome.address() + ": " + outcome.reason());
    }
    listener.read(outcome);
  }

  void trouble(String sentence) {
    troubles.add(sentence);
  }

  JobReport report() {
    return new JobReport(
        job,
        looks,
        read,
        added,
        revised,
        withdrawn,
        confirmed,
        leftovers,
        List.copyOf(sources.values()),
        troubles);
  }

  private void count(SourceCount more) {
    sources.merge(more.source(), more, SourceCount::plus);
  }

  private void count(Revision revision) {
    added += revision.added().size();
    revised += revision.revised().size();
    withdrawn += revision.withdrawn().size();
    confirmed += revision.confirmed();
  }

  private static boolean isTrouble(JobReport.Ending ending) {
    return ending != JobReport.Ending.FETCHED
        && ending != JobReport.Ending.UNCHANGED
        && ending != JobReport.Ending.MOVED;
  }

  /** The ending is named as the case of the outcome is; a test walks all cases. */
  static JobReport.Ending endingOf(FetchOutcome outcome) {
    String name = outcome.getClass().getSimpleName();
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return JobReport.Ending.valueOf(words);
  }
}
