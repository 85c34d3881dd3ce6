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
 * @param run when looks and documents came in one go, and beside which others
 * @param labels when labels of two issues can be compared
 * @param understood when a page has changed its words
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
    RunSettings run,
    LabelSettings labels,
    UnderstandingSettings understood,
    int blindPeriods,
    AssessSettings assess) {

  /**
   * What came in one go, and what stands beside it.
   *
   * @param pauseMinutes a longer pause between looks begins another run
   * @param siblingIssues documents of a series, the newest, in which its siblings are looked for
   * @param neighbourBeforeHours hours before a failed look, and
   * @param neighbourAfterHours hours after it, in which other pages of the host speak for the host
   */
  public record RunSettings(
      int pauseMinutes, int siblingIssues, int neighbourBeforeHours, int neighbourAfterHours) {}

  /**
   * Labels of two issues.
   *
   * @param comparable share of the labels of the smaller issue that both must carry, 0 to 1
   * @param likeness likeness of two names from which one may stand for the other, 0 to 1
   */
  public record LabelSettings(double comparable, double likeness) {}

  /**
   * How much of what is seen on a page is read.
   *
   * @param history fewest earlier readings that say what is usual
   * @param usual most of them that are looked at, the newest
   * @param figures fewest figures seen from which a share is told
   * @param fall part of the usual share below which a fall is told, 0 to 1
   */
  public record UnderstandingSettings(int history, int usual, int figures, double fall) {}

  /**
   * Reads {@code watch.yml} below {@code jobsFolder}.
   *
   * @throws CatalogueMistakes when a threshold is missing, malformed, or without its reason
   */
  public static WatchSettings load(Path jobsFolder) {
    return WatchReader.read(jobsFolder);
  }
}
