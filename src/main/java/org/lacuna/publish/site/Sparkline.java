package org.lacuna.publish.site;

import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.publish.SeriesStory;
import org.lacuna.series.ReferencePeriod;

/**
 * The course of a series in the size of a word: lines with gaps left open, single figures as dots.
 *
 * @param runs points of the lines, as SVG writes them
 * @param dots places of figures without a neighbour, and of the last one
 */
record Sparkline(List<String> runs, List<Dot> dots) {

  private static final double WIDTH = 116;
  private static final double HEIGHT = 24;

  /** A place. */
  record Dot(double x, double y) {}

  static Sparkline of(SeriesStory story) {
    List<ReferencePeriod> periods = story.periods();
    List<List<ReferencePeriod>> runs = story.runs(periods);
    if (runs.isEmpty()) {
      return new Sparkline(List.of(), List.of());
    }
    Scale time = new Scale(day(periods.get(0)), day(periods.get(periods.size() - 1)) + 1, 4, WIDTH);
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
        lines.stream().filter(line -> line.size() == 1).map(line -> line.get(0)).toList());
  }

  private static Scale values(SeriesStory story, List<ReferencePeriod> periods) {
    var numbers =
        periods.stream()
            .filter(p -> story.shown(p).isPresent())
            .mapToDouble(p -> number(story, p))
            .summaryStatistics();
    double least = numbers.getMin();
    double most = numbers.getMax() > least ? numbers.getMax() : least + 1;
    return new Scale(least, most, HEIGHT, 4);
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
