package org.lacuna.publish.site;

import static org.lacuna.publish.site.Plot.rounded;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;

/** Draws one series: its field, its gaps and changes of definition, its figures. */
final class Chart {

  private static final int MOST_YEARS = 16;

  /** Room that a shorthand takes. */
  private static final double SYMBOL = 24;

  private final SeriesStory story;
  private final Plot plot;
  private final Language language;

  private Chart(SeriesStory story, Plot plot, Language language) {
    this.story = story;
    this.plot = plot;
    this.language = language;
  }

  /** The field of a series, up to the present when it is silent; empty without any figure. */
  static Optional<Plot> field(Edition edition, SeriesStory story) {
    return Plot.of(
        story, Optional.of(edition.day()).filter(day -> SilenceLedger.isSilent(story.series())));
  }

  /** The drawing of a series on its field, which is the same in every language. */
  static Drawing on(Plot plot, SeriesStory story, Marks.Place place) {
    return new Chart(story, plot, place.language()).drawing(new Marks(story, plot, place));
  }

  private Drawing drawing(Marks marks) {
    List<Drawing.Gap> gaps = gaps();
    List<Drawing.Break> breaks = breaks();
    List<String> whiskers = marks.whiskers();
    List<Drawing.Point> points = marks.points();
    return new Drawing(
        Plot.WIDTH,
        Plot.HEIGHT,
        Words.of(language, "chart") + ": " + story.series().name().in(language),
        plot.values().ticks().stream().map(this::row).toList(),
        ticks(),
        gaps,
        breaks,
        marks.runs(),
        whiskers,
        points,
        new Drawing.Key(
            !whiskers.isEmpty(),
            points.stream().anyMatch(point -> point.css().equals("past")),
            points.stream().anyMatch(point -> point.css().endsWith("rival")),
            !gaps.isEmpty(),
            !breaks.isEmpty(),
            story.series().key().accumulation() == Accumulation.YEAR_TO_DATE));
  }

  private Drawing.Row row(BigDecimal number) {
    double y = plot.values().at(number.doubleValue());
    return new Drawing.Row(
        plot.left(), Plot.RIGHT, y, plot.left() - 8, y + 4, Figures.grouped(number));
  }

  /** A line for every year, or every few; the present may lie in a year that has no line yet. */
  private List<Drawing.Tick> ticks() {
    int step = Math.max(1, (plot.lastYear() - plot.firstYear() + MOST_YEARS) / MOST_YEARS);
    List<Drawing.Tick> ticks = new ArrayList<>();
    for (int year = plot.firstYear(); year <= plot.lastYear(); year += step) {
      ticks.add(
          new Drawing.Tick(
              plot.line(year),
              Plot.TOP,
              Plot.BOTTOM,
              step == 1 ? plot.middle(year) : plot.line(year),
              Plot.HEIGHT - 12,
              Integer.toString(year)));
    }
    return ticks;
  }

  /** A column for each stretch of periods without a figure for one reason. */
  private List<Drawing.Gap> gaps() {
    List<Drawing.Gap> gaps = new ArrayList<>();
    int from = 0;
    while (from < plot.periods().size()) {
      int to = from;
      if (isGap(from)) {
        while (to + 1 < plot.periods().size() && isGap(to + 1) && why(to + 1) == why(from)) {
          to++;
        }
        gaps.add(gap(from, to));
      }
      from = to + 1;
    }
    plot.silentUntil().ifPresent(day -> gaps.add(silence(day)));
    return gaps;
  }

  /** From the last period known to the day of the edition. */
  private Drawing.Gap silence(LocalDate day) {
    double left = plot.after(plot.periods().size() - 1);
    double width = Math.max(0, plot.x(day) - left);
    return column(left, width, "", Words.of(language, "silent_until").formatted(day));
  }

  private static Drawing.Gap column(double left, double width, String symbol, String words) {
    return new Drawing.Gap(
        rounded(left),
        Plot.TOP,
        rounded(width),
        Plot.BOTTOM - Plot.TOP,
        rounded(left + width / 2),
        Plot.BOTTOM - 8,
        symbol,
        words);
  }

  private boolean isGap(int index) {
    return story.shown(plot.periods().get(index)).isEmpty();
  }

  private Shorthand why(int index) {
    return story.why(plot.periods().get(index));
  }

  private Drawing.Gap gap(int from, int to) {
    double left = plot.before(from);
    double width = plot.after(to) - left;
    Shorthand why = why(from);
    String first = Moments.period(plot.periods().get(from));
    String last = Moments.period(plot.periods().get(to));
    String when = from == to ? first : first + " … " + last;
    return column(
        left,
        width,
        width < SYMBOL ? "" : why.symbol(),
        when + ": " + why.symbol() + " " + why.meaning().in(language));
  }

  private List<Drawing.Break> breaks() {
    return plot.periods().stream().filter(story::breaksAt).map(this::breakBefore).toList();
  }

  /** Half way to the period before. */
  private Drawing.Break breakBefore(ReferencePeriod period) {
    double x = rounded(plot.before(plot.periods().indexOf(period)));
    return new Drawing.Break(
        x, Plot.TOP, Plot.BOTTOM, period + ": " + Words.of(language, "legend_break"));
  }
}
