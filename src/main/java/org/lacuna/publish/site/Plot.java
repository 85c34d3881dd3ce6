package org.lacuna.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param silentUntil the present, for a series that fell silent before it
 */
record Plot(
    List<ReferencePeriod> periods,
    Scale values,
    Scale time,
    int left,
    Optional<LocalDate> silentUntil) {

  static final int WIDTH = 960;
  static final int HEIGHT = 360;
  static final int TOP = 18;
  static final int BOTTOM = HEIGHT - 34;
  static final int RIGHT = WIDTH - 20;

  private static final int CHARACTER = 8;

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
    Scale time =
        new Scale(
            newYear(SeriesStory.plottedAt(periods.get(0)), 0).toEpochDay(),
            newYear(silentUntil.orElse(last), 1).toEpochDay(),
            left,
            RIGHT);
    return Optional.of(new Plot(periods, values, time, left, silentUntil));
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

  /** The years the field spans, the last one excluded. */
  int firstYear() {
    return SeriesStory.plottedAt(periods.get(0)).getYear();
  }

  int endYear() {
    return silentUntil
            .orElseGet(() -> SeriesStory.plottedAt(periods.get(periods.size() - 1)))
            .getYear()
        + 1;
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
   * Half way between a period and the one after it; for the last, where its silence begins, or the
   * edge of the field.
   */
  double after(int index) {
    if (index < periods.size() - 1) {
      return before(index + 1);
    }
    return silentUntil.isPresent() ? Math.min(RIGHT, x(periods.get(index)) + MARGIN) : RIGHT;
  }

  static double number(Claim claim) {
    return claim.observation().amount().value().doubleValue();
  }

  static double rounded(double place) {
    return Math.round(place * 10) / 10.0;
  }
}
