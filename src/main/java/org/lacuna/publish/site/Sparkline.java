package org.lacuna.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lacuna.publish.SeriesStory;
import org.lacuna.series.ReferencePeriod;

/**
 * The course of a series in the size of a word: lines with gaps left open, single figures as dots,
 * and the time without figures shaded.
 *
 * @param runs points of the lines, as SVG writes them
 * @param dots places of figures without a neighbour
 * @param shades stretches of time without a figure
 */
record Sparkline(List<String> runs, List<Dot> dots, List<Shade> shades) {

  /** Nothing to draw. */
  static final Sparkline NONE = new Sparkline(List.of(), List.of(), List.of());

  private static final double LEFT = 4;
  private static final double RIGHT = 116;
  private static final double BOTTOM = 24;
  private static final double TOP = 4;

  /** A place. */
  record Dot(double x, double y) {}

  /** A stretch across. */
  record Shade(double x, double width) {}

  /**
   * Draws a series.
   *
   * @param until the present, for a series that fell silent; empty for one that goes on
   */
  static Sparkline of(SeriesStory story, Optional<LocalDate> until) {
    List<ReferencePeriod> periods = story.periods();
    List<List<ReferencePeriod>> runs = story.runs(periods);
    if (runs.isEmpty()) {
      return NONE;
    }
    double end = end(periods, until);
    Scale time = new Scale(day(periods.get(0)), end + 1, LEFT, RIGHT);
    Scale values = values(story, periods);
    List<List<Dot>> lines =
        runs.stream()
            .map(
                run ->
                    run.stream()
                        .map(p -> new Dot(time.at(day(p)), values.at(number(story, p))))
                        .toList())
            .toList();
    return new Sparkline(
        lines.stream().filter(line -> line.size() > 1).map(Sparkline::points).toList(),
        lines.stream().filter(line -> line.size() == 1).map(line -> line.get(0)).toList(),
        shades(story, periods, time, end));
  }

  private static double end(List<ReferencePeriod> periods, Optional<LocalDate> until) {
    double last = day(periods.get(periods.size() - 1));
    return Math.max(last, until.map(LocalDate::toEpochDay).map(Long::doubleValue).orElse(last));
  }

  /** From the last figure before a gap to the first after it, or to the end. */
  private static List<Shade> shades(
      SeriesStory story, List<ReferencePeriod> periods, Scale time, double end) {
    List<Shade> shades = new ArrayList<>();
    double figure = time.at(day(periods.get(0)));
    boolean missed = false;
    for (ReferencePeriod period : periods) {
      if (story.shown(period).isEmpty()) {
        missed = true;
      } else {
        double here = time.at(day(period));
        addShade(shades, missed, figure, here);
        figure = here;
        missed = false;
      }
    }
    double last = day(periods.get(periods.size() - 1));
    addShade(shades, missed || end > last, figure, time.at(end));
    return shades;
  }

  private static void addShade(List<Shade> shades, boolean missed, double from, double to) {
    if (missed && to > from) {
      shades.add(new Shade(from, Plot.rounded(to - from)));
    }
  }

  private static Scale values(SeriesStory story, List<ReferencePeriod> periods) {
    DoubleSummaryStatistics numbers =
        periods.stream()
            .filter(p -> story.shown(p).isPresent())
            .mapToDouble(p -> number(story, p))
            .summaryStatistics();
    double least = numbers.getMin();
    return numbers.getMax() > least
        ? new Scale(least, numbers.getMax(), BOTTOM, TOP)
        : new Scale(least - 1, least + 1, BOTTOM, TOP);
  }

  private static String points(List<Dot> line) {
    return line.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
  }

  private static double day(ReferencePeriod period) {
    return SeriesStory.plottedAt(period).toEpochDay();
  }

  private static double number(SeriesStory story, ReferencePeriod period) {
    return story.shown(period).map(c -> c.observation().amount().value().doubleValue()).orElse(0.0);
  }
}
