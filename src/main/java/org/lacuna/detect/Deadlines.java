package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.SeriesKey;

/**
 * Which expected issues of one release have passed, and which series are silent since. For one
 * thread.
 */
sealed interface Deadlines permits PeriodDeadlines, DayDeadlines {

  /** The deadlines that fit how often issues of the release come. */
  static Deadlines of(
      Release release, ReleaseCalendar calendar, WatchSettings settings, Sightings sightings) {
    return Rhythm.isWithinMonth(release.frequency())
        ? new DayDeadlines(release, calendar, settings, sightings)
        : new PeriodDeadlines(calendar, settings, sightings);
  }

  /** Takes in that an issue came. */
  void came(ReleaseIssue issue);

  /**
   * The silences that a complete look on {@code today} proves, by series.
   *
   * @param learned when the run that looked began
   * @param lives the series of the release
   * @param ofStall why the whole release stands still, where it does
   */
  Map<SeriesKey, LifeEvent> passed(
      LocalDate today, Instant learned, List<SeriesLife> lives, Cause ofStall);
}
