package org.lacuna.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.publish.Cadence;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Headline;
import org.lacuna.publish.SeriesStory;
import org.lacuna.series.Amount;
import org.lacuna.series.Interval;
import org.lacuna.series.ReferencePeriod;

/**
 * The field on which a series is drawn: where its times and its numbers lie.
 *
 * @param periods the periods side by side, from the oldest
 * @param values from numbers to heights
 * @param time from days to places across
 * @param left where the field begins
 * @param yearly whether every period ends with a year: each then stands above the name of its year
 * @param silentUntil the present, for a series that fell silent before it
 */
record Plot(
    List<ReferencePeriod> periods,
    Scale values,
    Scale time,
    int left,
    boolean yearly,
    Optional<LocalDate> silentUntil) {

  static final int WIDTH = 960;
  static final int HEIGHT = 360;
  static final int TOP = 18;
  static final int BOTTOM = HEIGHT - 34;
  static final int RIGHT = WIDTH - 20;

  private static final int CHARACTER = 8;

  /** Before the first and after the last of yearly figures. */
  private static final int HALF_A_YEAR = 183;

  /** Between the last figure and the silence after it. */
  private static final double MARGIN = 10;

  /** The field of a series, empty when no figure is shown. */
  static Optional<Plot> of(SeriesStory story, Optional<LocalDate> until) {
    List<Double> numbers = numbers(story);
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    Scale values =
        Scale.around(
            numbers.stream().mapToDouble(n -> n).min().orElse(0),
            numbers.stream().mapToDouble(n -> n).max().orElse(1),
            BOTTOM,
            TOP);
    int longest =
        values.ticks().stream().mapToInt(t -> Figures.grouped(t).length()).max().orElse(1);
    int left = 16 + longest * CHARACTER;
    List<ReferencePeriod> periods = story.periods();
    LocalDate last = SeriesStory.plottedAt(periods.get(periods.size() - 1));
    Optional<LocalDate> silentUntil = until.filter(last::isBefore);
    boolean yearly = Cadence.endWithYears(periods);
    Scale time =
        time(SeriesStory.plottedAt(periods.get(0)), silentUntil.orElse(last), yearly, left);
    return Optional.of(new Plot(periods, values, time, left, yearly, silentUntil));
  }

  /** From new year to new year; half a year around yearly figures, whose places are the years. */
  private static Scale time(LocalDate first, LocalDate last, boolean yearly, int left) {
    LocalDate from = yearly ? first.minusDays(HALF_A_YEAR) : newYear(first, 0);
    LocalDate to = newYear(last, 1).plusDays(yearly ? HALF_A_YEAR : 0);
    return new Scale(from.toEpochDay(), to.toEpochDay(), left, RIGHT);
  }

  private static List<Double> numbers(SeriesStory story) {
    List<Double> numbers = new ArrayList<>();
    for (Headline headline : story.values().values()) {
      headline.shown().ifPresent(claim -> addAll(numbers, claim.observation().amount()));
      headline.earlier().forEach(claim -> numbers.add(number(claim)));
      headline.others().forEach(claim -> numbers.add(number(claim)));
    }
    return numbers;
  }

  /** The number and its bounds, so that whiskers fit in. */
  private static void addAll(List<Double> numbers, Amount amount) {
    Interval interval = amount.interval();
    Stream.of(
            Optional.of(amount.value()),
            Optional.ofNullable(interval.lower()),
            Optional.ofNullable(interval.upper()))
        .flatMap(Optional::stream)
        .forEach(end -> numbers.add(end.doubleValue()));
  }

  private static LocalDate newYear(LocalDate day, int later) {
    return LocalDate.of(day.getYear() + later, 1, 1);
  }

  /** The first year of which the field shows something. */
  int firstYear() {
    return SeriesStory.plottedAt(periods.get(0)).getYear();
  }

  /** The last year of which the field shows something. */
  int lastYear() {
    return silentUntil
        .orElseGet(() -> SeriesStory.plottedAt(periods.get(periods.size() - 1)))
        .getYear();
  }

  /** Where the line of a year lies: at its end for yearly figures, else at its beginning. */
  double line(int year) {
    return x(yearly ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
  }

  /** The middle of what a year takes of the field, where its name stands. */
  double middle(int year) {
    return yearly ? line(year) : x(LocalDate.of(year, 7, 2));
  }

  double x(LocalDate day) {
    return time.at((double) day.toEpochDay());
  }

  double x(ReferencePeriod period) {
    return x(SeriesStory.plottedAt(period));
  }

  double y(Claim claim) {
    return values.at(number(claim));
  }

  /** Half way between a period and the one before it; the edge of the field for the first. */
  double before(int index) {
    return index == 0 ? left : (x(periods.get(index - 1)) + x(periods.get(index))) / 2;
  }

  /**
   * Half way between a period and the one after it; for the last, where its silence begins, or as
   * far from it as the one before.
   */
  double after(int index) {
    if (index < periods.size() - 1) {
      return before(index + 1);
    }
    double last = x(periods.get(index));
    double room = silentUntil.isPresent() || index == 0 ? MARGIN : last - before(index);
    return Math.min(RIGHT, last + room);
  }

  static double number(Claim claim) {
    return claim.observation().amount().value().doubleValue();
  }

  static double rounded(double place) {
    return Math.round(place * 10) / 10.0;
  }
}
