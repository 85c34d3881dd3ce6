package org.lacuna.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** The reference periods a regular series would have, so that missing ones show. */
public final class Cadence {

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int MOST_PERIODS = 2_000;

  /** Fewer than one in so many periods is no rhythm. */
  private static final int MOST_SPARSE = 4;

  private Cadence() {}

  /**
   * The periods a reader should see: those known, and between the first and the last of them those
   * of the rhythm of the series. A series that was published now and then, such as a half-year's
   * figure of a year, is not shown as if every month had been promised.
   *
   * @param known periods with a value or a gap
   */
  public static List<ReferencePeriod> around(SeriesKey key, Collection<ReferencePeriod> known) {
    TreeSet<ReferencePeriod> periods = new TreeSet<>(known);
    if (!periods.isEmpty()) {
      List<ReferencePeriod> rhythm = between(key, periods.first(), periods.last());
      if (rhythm.size() <= MOST_SPARSE * periods.size()) {
        periods.addAll(rhythm);
      }
    }
    return List.copyOf(periods);
  }

  /**
   * Every period of the rhythm of {@code key} from {@code first} to {@code last}, both included
   * where they keep the rhythm; empty for series without one. A sum from January on has a value
   * from February to November: that of January alone belongs to the monthly series, that of the
   * whole year to the annual one.
   */
  public static List<ReferencePeriod> between(
      SeriesKey key, ReferencePeriod first, ReferencePeriod last) {
    int step = months(key);
    List<ReferencePeriod> periods = new ArrayList<>();
    if (step == 0 || key.accumulation() == Accumulation.SPAN) {
      return periods;
    }
    YearMonth end = aligned(first.end(), step);
    while (!end.isAfter(last.end()) && periods.size() < MOST_PERIODS) {
      if (!isAnotherSeries(key, end)) {
        periods.add(period(key, end, step));
      }
      end = end.plusMonths(step);
    }
    return periods;
  }

  /**
   * Months between the ends of two periods of a series that follow each other; for a series without
   * a rhythm as many as a year has.
   */
  static int step(SeriesKey key) {
    int months = key.accumulation() == Accumulation.SPAN ? 0 : months(key);
    return months == 0 ? MONTHS_OF_A_YEAR : months;
  }

  /** Whether every period ends with a calendar year, so that each may stand under its year. */
  public static boolean endWithYears(Collection<ReferencePeriod> periods) {
    return periods.stream().allMatch(period -> period.end().getMonthValue() == MONTHS_OF_A_YEAR);
  }

  private static int months(SeriesKey key) {
    Frequency frequency = key.frequency();
    return switch (frequency) {
      case ANNUAL -> 12;
      case HALF_YEARLY -> 6;
      case QUARTERLY -> 3;
      case MONTHLY -> 1;
      case WEEKLY, DAILY, IRREGULAR -> 0;
    };
  }

  private static boolean isAnotherSeries(SeriesKey key, YearMonth end) {
    return key.accumulation() == Accumulation.YEAR_TO_DATE
        && (end.getMonthValue() == 1 || end.getMonthValue() == MONTHS_OF_A_YEAR);
  }

  /** The first end of a rhythm of {@code step} months that is not before {@code end}. */
  private static YearMonth aligned(YearMonth end, int step) {
    return end.plusMonths((step - end.getMonthValue() % step) % step);
  }

  private static ReferencePeriod period(SeriesKey key, YearMonth end, int step) {
    if (key.accumulation() == Accumulation.YEAR_TO_DATE) {
      return ReferencePeriod.yearTo(end);
    }
    if (key.accumulation() == Accumulation.END_OF_PERIOD) {
      return ReferencePeriod.ofMonth(end);
    }
    return new ReferencePeriod(end.minusMonths(step - 1L), end);
  }
}
