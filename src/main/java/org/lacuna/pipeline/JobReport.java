package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one harvest job did.
 *
 * @param job name of the job
 * @param looks addresses looked at, by how the look ended; only endings that occurred
 * @param read documents read and trusted
 * @param added figures not given before
 * @param revised figures given otherwise than before
 * @param withdrawn figures taken off a page
 * @param confirmed figures stated again
 * @param leftovers figures seen and not read
 * @param sources the same, source by source
 * @param troubles one sentence for each look that failed and each reading that was not trusted
 */
public record JobReport(
    String job,
    Map<Ending, Integer> looks,
    int read,
    int added,
    int revised,
    int withdrawn,
    int confirmed,
    int leftovers,
    List<SourceCount> sources,
    List<String> troubles) {

  /** How a look ended, as people count it. */
  public enum Ending {
    /** A new or changed page came. */
    FETCHED,
    /** Our copy is still the newest. */
    UNCHANGED,
    /** It came from another address. */
    MOVED,
    /** We were kept out. */
    BLOCKED,
    /** The server says it is not there. */
    VANISHED,
    /** An error page that calls itself a success. */
    SOFT_MISSING,
    /** No whole answer came. */
    UNREACHABLE,
    /** robots.txt keeps us out. */
    REFUSED_BY_ROBOTS,
    /** Too big, too slow or unsafe. */
    REFUSED_BY_US
  }

  /** Copies the lists. */
  public JobReport {
    Map<Ending, Integer> copy = new EnumMap<>(Ending.class);
    copy.putAll(looks);
    looks = copy;
    sources = List.copyOf(sources);
    troubles = List.copyOf(troubles);
  }

  /** Both together, under the name of this one. */
  JobReport plus(JobReport other) {
    Map<Ending, Integer> both = new EnumMap<>(Ending.class);
    both.putAll(looks);
    other.looks.forEach((ending, count) -> both.merge(ending, count, Integer::sum));
    Map<String, SourceCount> bySource = new TreeMap<>();
    sources.forEach(count -> bySource.put(count.source(), count));
    other.sources.forEach(count -> bySource.merge(count.source(), count, SourceCount::plus));
    List<String> all = new ArrayList<>(troubles);
    all.addAll(other.troubles);
    return new JobReport(
        job,
        both,
        read + other.read,
        added + other.added,
        revised + other.revised,
        withdrawn + other.withdrawn,
        confirmed + other.confirmed,
        leftovers + other.leftovers,
        List.copyOf(bySource.values()),
        all);
  }

  /** Whether everything that was asked for came and was read. */
  public boolean isComplete() {
    return troubles.isEmpty();
  }
}
