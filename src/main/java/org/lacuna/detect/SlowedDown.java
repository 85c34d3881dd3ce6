package org.lacuna.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.series.SeriesKey;

/**
 * Which series of a release now come at longer intervals: the series itself is silent, and the same
 * thing has come for two later periods under a key of a slower rhythm.
 */
final class SlowedDown {

  private final Map<SeriesKey, SeriesLife> before;
  private final List<ReleaseIssue> issues;
  private final Sightings sightings;
  private final Set<SeriesKey> present = new HashSet<>();

  /**
   * Compares what came with what was held.
   *
   * @param issues documents that came together
   * @param before the lives without these documents
   * @param sightings up to, and without, these documents
   */
  SlowedDown(List<ReleaseIssue> issues, Map<SeriesKey, SeriesLife> before, Sightings sightings) {
    this.issues = issues;
    this.sightings = sightings;
    this.before = Map.copyOf(before);
    issues.forEach(issue -> issue.figures().forEach(figure -> present.add(figure.key())));
  }

  /** The event for a series, empty when nothing slower stands in its place. */
  Optional<LifeEvent.Silent> judge(SeriesLife life) {
    if (present.contains(life.series()) || life.newest().isEmpty()) {
      return Optional.empty();
    }
    for (ReleaseIssue issue : issues) {
      for (SeenFigure figure : issue.figures()) {
        if (sightings.isReadAlike(life.series(), issue) && isSecondOfSlower(life, figure)) {
          return Optional.of(event(life, issue, figure));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSecondOfSlower(SeriesLife life, SeenFigure figure) {
    int own = Rhythm.of(life.series()).months();
    return own > 0
        && Rhythm.of(figure.key()).months() > own
        && Topic.of(figure.key()).equals(Topic.of(life.series()))
        && Optional.ofNullable(before.get(figure.key()))
            .flatMap(SeriesLife::newest)
            .filter(first -> first.end().isAfter(life.newest().orElseThrow().end()))
            .filter(first -> figure.period().compareTo(first) > 0)
            .isPresent();
  }

  private static LifeEvent.Silent event(SeriesLife life, ReleaseIssue issue, SeenFigure figure) {
    return new LifeEvent.Silent(
        issue.seen(),
        issue.published(),
        SeriesState.FREQUENCY_CHANGED,
        Cause.UNIT_OR_DEFINITION_CHANGED,
        "slower",
        List.of(
            new Reason(
                Reason.Strength.SIBLING_ADVANCED,
                ReasonWords.longerPeriods(figure.period()),
                issue.digest()),
            new Reason(
                Reason.Strength.OWN_CADENCE,
                ReasonWords.silentAtOldInterval(life.newest().orElseThrow()),
                issue.digest())));
  }
}
