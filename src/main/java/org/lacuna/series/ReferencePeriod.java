package org.lacuna.series;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The time a value is about: whole months, both ends inclusive.
 *
 * @param start first month
 * @param end last month, not before {@code start}
 */
public record ReferencePeriod(YearMonth start, YearMonth end)
    implements Comparable<ReferencePeriod> {

  /** Checks the order of the ends. */
  public ReferencePeriod {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (end.isBefore(start)) {
      throw new IllegalArgumentException(
          "period ends (%s) before it starts (%s)".formatted(end, start));
    }
  }

  /** January to December of {@code year}. */
  public static ReferencePeriod ofYear(int year) {
    return ofYears(year, year);
  }

  /** January of {@code first} to December of {@code last}. */
  public static ReferencePeriod ofYears(int first, int last) {
    return new ReferencePeriod(YearMonth.of(first, 1), YearMonth.of(last, 12));
  }

  /** One month. */
  public static ReferencePeriod ofMonth(YearMonth month) {
    return new ReferencePeriod(month, month);
  }

  /** January to {@code month} of the same year. */
  public static ReferencePeriod yearTo(YearMonth month) {
    return new ReferencePeriod(month.withMonth(1), month);
  }

  /**
   * Reads what {@link #timePeriod()} writes: {@code 2021}, {@code 2022-S1}, {@code 2022-Q3}, {@code
   * 2022-09}, {@code 2022-01-01/P9M}; and {@code 2014-01..2020-06}.
   *
   * @throws IllegalArgumentException when the text has none of these forms
   */
  public static ReferencePeriod parse(String text) {
    return PeriodText.parse(text);
  }

  /** Number of months covered, at least 1. */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(start, end) + 1;
  }

  /** Whether the period is one or more whole calendar years. */
  public boolean isWholeYears() {
    return start.getMonthValue() == 1 && end.getMonthValue() == 12;
  }

  /** Whether both ends lie in one calendar year. */
  public boolean isWithinYear() {
    return start.getYear() == end.getYear();
  }

  /** The same months, {@code years} later (earlier when negative). */
  public ReferencePeriod plusYears(int years) {
    return new ReferencePeriod(start.plusYears(years), end.plusYears(years));
  }

  /**
   * The period in SDMX form: a year, half, quarter or month where it is exactly one of these, else
   * start and duration ({@code 2022-01-01/P9M}).
   */
  public String timePeriod() {
    return PeriodText.write(this);
  }

  /** How often a value with such a period can come: by its length, whole years being annual. */
  public Frequency frequency() {
    if (isWholeYears()) {
      return Frequency.ANNUAL;
    }
    return isWithinYear() ? Frequency.MONTHLY : Frequency.IRREGULAR;
  }

  /** By end, then by start: the newest period is the greatest. */
  @Override
  public int compareTo(ReferencePeriod other) {
    int byEnd = end.compareTo(other.end);
    return byEnd != 0 ? byEnd : start.compareTo(other.start);
  }

  @Override
  public String toString() {
    return timePeriod();
  }
}
