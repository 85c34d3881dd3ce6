package org.lacuna.catalogue;

import java.nio.file.Path;

/**
 * Thresholds by which silence is judged: {@code detectors} of {@code jobs/watch.yml}, where the
 * reason for each stands beside it.
 *
 * @param learnedHistory fewest past issues from which a delay is learned
 * @param learnedQuantile quantile of the past delays after which an issue is late, 0 to 1
 * @param proofDays days without any trusted look at a release after which lateness is not judged
 * @param overdueCycles missed releases after which a series is overdue
 * @param presumedCycles missed releases, and
 * @param presumedDays days since the end of its newest period, after which an end is presumed
 * @param stalledCycles missed releases after which a whole release is called stalled
 * @param presence earlier issues a series must have stood in before its absence is told
 * @param siblings series that must have advanced by the same rule before an absence is told
 * @param radarPresence comparable issues a label must have stood in before its absence is told
 * @param goneLooks failed looks in a row before a source is called gone
 * @param goneDays days they must span
 * @param goneWays ways of looking that must all have failed
 * @param unreadDays days a source may go without a trusted reading before that is told
 * @param frozenLooks looks with moving bytes and standing figures before a file is called frozen
 * @param blindPeriods missed periods after which an unmoving page beside moving ones is called
 *     blind
 * @param assess thresholds for catalogues of series
 */
public record WatchSettings(
    int learnedHistory,
    double learnedQuantile,
    int proofDays,
    int overdueCycles,
    int presumedCycles,
    int presumedDays,
    int stalledCycles,
    int presence,
    int siblings,
    int radarPresence,
    int goneLooks,
    int goneDays,
    int goneWays,
    int unreadDays,
    int frozenLooks,
    int blindPeriods,
    AssessSettings assess) {

  /**
   * Reads {@code watch.yml} below {@code jobsFolder}.
   *
   * @throws CatalogueMistakes when a threshold is missing, malformed, or without its reason
   */
  public static WatchSettings load(Path jobsFolder) {
    return WatchReader.read(jobsFolder);
  }
}
