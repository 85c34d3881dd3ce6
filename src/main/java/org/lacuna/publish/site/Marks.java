package org.lacuna.publish.site;

import static org.lacuna.publish.site.Plot.rounded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Headline;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesStory;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Interval;
import org.lacuna.series.ReferencePeriod;

/** The figures of a drawing: lines, bounds, and points to be pointed at. */
record Marks(SeriesStory story, Plot plot, Place place) {

  /**
   * Where a drawing stands.
   *
   * @param language language of the page
   * @param root way to the front page of that language
   * @param voices names of the publishers
   */
  record Place(Language language, String root, Voices voices) {}

  /** Between the parts of what a point says; the script sets them in lines. */
  private static final String BETWEEN = " ‖ ";

  private static final double ARROW = 26;
  private static final double SMALLEST_WHISKER = 7;

  /** The lines, each a list of points. */
  List<String> runs() {
    return story.runs(plot.periods()).stream().map(this::line).toList();
  }

  private String line(List<ReferencePeriod> run) {
    return run.stream()
        .flatMap(period -> story.shown(period).stream())
        .map(claim -> plot.x(claim.observation().period()) + "," + plot.y(claim))
        .collect(Collectors.joining(" "));
  }

  List<String> whiskers() {
    return plot.periods().stream()
        .flatMap(period -> story.shown(period).stream())
        .flatMap(claim -> whisker(claim).stream())
        .toList();
  }

  private Optional<String> whisker(Claim claim) {
    Amount amount = claim.observation().amount();
    Interval interval = amount.interval();
    double x = plot.x(claim.observation().period());
    double y = plot.y(claim);
    Optional<Double> lower = height(interval.lower());
    Optional<Double> upper = height(interval.upper());
    double low = lower.orElse(y + ARROW);
    double high = upper.orElse(y - ARROW);
    if (low - high < SMALLEST_WHISKER) {
      return Optional.empty();
    }
    String ends = end(x, low, lower.isEmpty(), 1) + end(x, high, upper.isEmpty(), -1);
    return Optional.of("M" + x + " " + rounded(low) + " V" + rounded(high) + ends);
  }

  private Optional<Double> height(@Nullable BigDecimal end) {
    return Optional.ofNullable(end).map(number -> plot.values().at(number.doubleValue()));
  }

  /** A bar where a bound is, an arrow head where there is none. */
  private static String end(double x, double y, boolean open, int down) {
    if (!open) {
      return " M" + rounded(x - 5) + " " + rounded(y) + " H" + rounded(x + 5);
    }
    double wings = rounded(y - 6 * down);
    String left = " M" + rounded(x - 4) + " " + wings;
    return left + " L" + x + " " + rounded(y) + " L" + rounded(x + 4) + " " + wings;
  }

  /** The points, those shown above those of earlier and other claims. */
  List<Drawing.Point> points() {
    List<Drawing.Point> points = new ArrayList<>();
    for (Headline headline : story.values().values()) {
      headline.earlier().forEach(claim -> points.add(past(claim)));
      headline.others().forEach(claim -> points.add(point(claim, "point rival", "")));
      headline.shown().ifPresent(claim -> points.add(point(claim, css(claim), "")));
    }
    return points;
  }

  private static String css(Claim claim) {
    return claim.observation().amount().bound() == Bound.EXACT ? "point" : "point loose";
  }

  private Drawing.Point past(Claim claim) {
    double x = plot.x(claim.observation().period());
    double y = plot.y(claim);
    String cross = "M%s %s l8 8 m0 -8 l-8 8".formatted(rounded(x - 4), rounded(y - 4));
    return point(claim, "past", cross);
  }

  private Drawing.Point point(Claim claim, String css, String cross) {
    return new Drawing.Point(
        plot.x(claim.observation().period()),
        plot.y(claim),
        css,
        place.root() + Names.evidence(claim.observation().evidence().snapshot()),
        words(claim, cross.isEmpty() ? "" : Words.of(place.language(), "legend_earlier") + " – "),
        cross);
  }

  private String words(Claim claim, String before) {
    return before
        + Figures.head(claim, place.language())
        + BETWEEN
        + "“"
        + claim.observation().evidence().quote()
        + "”"
        + BETWEEN
        + place.voices().of(claim)
        + ", "
        + claim.observation().said().published().date();
  }
}
