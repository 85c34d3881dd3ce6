package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/**
 * Tells where series stand at present. "Goes on" is said of a series only as long as nothing that
 * was expected of it has passed unseen: while a wall keeps us out, we do not know. It is no step in
 * a life, for nobody has seen anything; the first sound look that follows decides. Pure.
 */
public final class PresentStates {

  private final Map<String, List<ReleaseEvent>> issues;
  private final LocalDate today;

  /**
   * Present states by a calendar.
   *
   * @param calendar issues expected and seen, as {@link ReleaseEvent#calendar} tells them, some
   *     months ahead
   * @param now the present
   */
  public PresentStates(List<ReleaseEvent> calendar, Instant now) {
    this.issues = calendar.stream().collect(Collectors.groupingBy(e -> e.expected().release()));
    this.today = ShanghaiTime.dayOf(now);
  }

  /**
   * Where a series stands.
   *
   * @param periods for how many periods values are held, from whichever release: seen for several,
   *     a series is not new, even where its release brought one only
   */
  public SeriesPresent of(SeriesLife life, int periods) {
    boolean isJudged = !life.state().isHealthy() || life.newest().isEmpty();
    if (isJudged || life.state() == SeriesState.NEW && periods < 2) {
      return SeriesPresent.of(life);
    }
    List<ReleaseEvent> expected = expected(life);
    if (expected.isEmpty()) {
      return unexpected(life);
    }
    List<ReleaseEvent> unseen = expected.stream().filter(this::hasPassed).toList();
    return unseen.isEmpty() ? SeriesPresent.of(life) : unseen(life, unseen);
  }

  /** Issues that should bring a value newer than the newest, past and to come. */
  private List<ReleaseEvent> expected(SeriesLife life) {
    YearMonth newest = life.newest().orElseThrow().end();
    return issues.getOrDefault(life.release(), List.of()).stream()
        .filter(issue -> issue.expected().period().end().isAfter(newest))
        .filter(issue -> isExpected(life.series(), issue.expected()))
        .toList();
  }

  /** Of targets and of sums over years no issue can be expected, nor of what has no rhythm. */
  private static boolean isExpected(SeriesKey key, Expectation issue) {
    return key.scenario() == Scenario.ACTUAL
        && key.accumulation() != Accumulation.SPAN
        && Rhythm.of(key).holds(issue.period());
  }

  private boolean hasPassed(ReleaseEvent issue) {
    return issue.expected().lateAfter().isBefore(today);
  }

  private static SeriesPresent unexpected(SeriesLife life) {
    SeriesPresent seen = SeriesPresent.of(life);
    Reason why =
        new Reason(
            Reason.Strength.OWN_CADENCE,
            ReasonWords.expectedOnNoDay(life.newest().orElseThrow()),
            "");
    return new SeriesPresent(SeriesState.UNKNOWN, seen.since(), List.of(why), List.of());
  }

  private static SeriesPresent unseen(SeriesLife life, List<ReleaseEvent> unseen) {
    ReleaseEvent first = unseen.get(0);
    return new SeriesPresent(
        SeriesState.UNKNOWN,
        first.expected().lateAfter().plusDays(1),
        List.of(
            new Reason(
                Reason.Strength.CALENDAR_MISSED, ReasonWords.unseen(first, unseen.size()), ""),
            new Reason(
                Reason.Strength.OWN_CADENCE,
                ReasonWords.seenLast(life.newest().orElseThrow()),
                "")),
        unseen);
  }
}
