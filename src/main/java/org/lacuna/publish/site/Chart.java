package org.lacuna.publish.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Headline;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Interval;
import org.lacuna.series.ReferencePeriod;

/** The places of everything in the drawing of one series, in SVG units. */
final class Chart {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 360;
  private static final int TOP = 18;
  private static final int BOTTOM = HEIGHT - 34;
  private static final int RIGHT = WIDTH - 20;
  private static final int CHARACTER = 8;
  private static final int MOST_YEARS = 16;
  private static final double ARROW = 26;

  /** Room that a shorthand takes. */
  private static final double SYMBOL = 24;

  private static final double SMALLEST_WHISKER = 7;

  /** A line across with its number. */
  record Row(int left, int right, double y, int textX, double textY, String text) {}

  /** A line down with its year. */
  record Tick(double x, int top, int bottom, int textY, String text) {}

  /** A period without a figure. */
  record Gap(
      double x,
      int y,
      double width,
      int height,
      double middle,
      int textY,
      String symbol,
      String words) {}

  /** A change of definition. */
  record Break(double x, int top, int bottom, String words) {}

  /** The bounds of a figure. */
  record Whisker(String d) {}

  /** A cross for a value published earlier. */
  record Cross(String d) {}

  /** A figure that can be pointed at. */
  record Point(
      double x,
      double y,
      String css,
      String href,
      String words,
      String head,
      String quote,
      String foot,
      List<Cross> earlier) {}

  /** What the template draws. */
  record Drawing(
      int width,
      int height,
      String label,
      List<Row> rows,
      List<Tick> ticks,
      List<Gap> gaps,
      List<Break> breaks,
      List<String> runs,
      List<Whisker> whiskers,
      List<Point> points) {}

  private final SeriesStory story;
  private final Language language;
  private final String root;
  private final List<ReferencePeriod> periods;
  private final Scale values;
  private final Scale time;
  private final int left;

  private Chart(SeriesStory story, Language language, String root) {
    this.story = story;
    this.language = language;
    this.root = root;
    this.periods = story.periods();
    List<Double> numbers = numbers(story);
    this.values =
        Scale.around(
            numbers.stream().mapToDouble(n -> n).min().orElse(0),
            numbers.stream().mapToDouble(n -> n).max().orElse(1),
            BOTTOM,
            TOP);
    int longest =
        values.ticks().stream().mapToInt(t -> Figures.grouped(t).length()).max().orElse(1);
    this.left = 16 + longest * CHARACTER;
    this.time = new Scale(day(newYear(0, 0)), day(newYear(periods.size() - 1, 1)), left, RIGHT);
  }

  /** The drawing of a series, empty when no figure is shown. */
  static Optional<Drawing> of(SeriesStory story, Language language, String root) {
    return numbers(story).isEmpty()
        ? Optional.empty()
        : Optional.of(new Chart(story, language, root).drawing());
  }

  private Drawing drawing() {
    return new Drawing(
        WIDTH,
        HEIGHT,
        Words.of(language, "chart") + ": " + story.series().name().in(language),
        rows(),
        ticks(),
        gaps(),
        breaks(),
        story.runs(periods).stream().map(this::line).toList(),
        whiskers(),
        points());
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

  private List<Row> rows() {
    return values.ticks().stream().map(this::row).toList();
  }

  private Row row(BigDecimal number) {
    double y = values.at(number.doubleValue());
    return new Row(left, RIGHT, y, left - 8, y + 4, Figures.grouped(number));
  }

  private List<Tick> ticks() {
    int first = newYear(0, 0).getYear();
    int last = newYear(periods.size() - 1, 1).getYear();
    int step = Math.max(1, (last - first + MOST_YEARS) / MOST_YEARS);
    List<Tick> ticks = new ArrayList<>();
    for (int year = first; year <= last; year += step) {
      ticks.add(
          new Tick(
              time.at(day(LocalDate.of(year, 1, 1))),
              TOP,
              BOTTOM,
              HEIGHT - 12,
              Integer.toString(year)));
    }
    return ticks;
  }

  /** A column from half way to the neighbour before to half way to the neighbour after. */
  private List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      if (story.shown(periods.get(i)).isEmpty()) {
        gaps.add(gap(i));
      }
    }
    return gaps;
  }

  private Gap gap(int index) {
    double here = x(periods.get(index));
    double before = index == 0 ? left : (x(periods.get(index - 1)) + here) / 2;
    double after = index == periods.size() - 1 ? RIGHT : (x(periods.get(index + 1)) + here) / 2;
    double half = Math.min(here - before, after - here);
    Shorthand why = story.why(periods.get(index));
    return new Gap(
        rounded(here - half),
        TOP,
        rounded(2 * half),
        BOTTOM - TOP,
        here,
        BOTTOM - 8,
        2 * half < SYMBOL ? "" : why.symbol(),
        periods.get(index) + ": " + why.symbol() + " " + why.meaning().in(language));
  }

  private List<Break> breaks() {
    return periods.stream().filter(story::breaksAt).map(this::breakBefore).toList();
  }

  /** Half way to the period before. */
  private Break breakBefore(ReferencePeriod period) {
    int index = periods.indexOf(period);
    double before = index == 0 ? left : x(periods.get(index - 1));
    double middle = rounded((before + x(period)) / 2);
    return new Break(middle, TOP, BOTTOM, period + ": " + Words.of(language, "legend_break"));
  }

  private String line(List<ReferencePeriod> run) {
    return run.stream()
        .flatMap(period -> story.shown(period).stream())
        .map(claim -> x(claim.observation().period()) + "," + y(claim))
        .collect(Collectors.joining(" "));
  }

  private List<Whisker> whiskers() {
    return periods.stream()
        .flatMap(period -> story.shown(period).stream())
        .flatMap(claim -> whisker(claim).stream())
        .toList();
  }

  private Optional<Whisker> whisker(Claim claim) {
    Amount amount = claim.observation().amount();
    Interval interval = amount.interval();
    double x = x(claim.observation().period());
    double y = y(claim);
    double low = interval.lower() == null ? y + ARROW : values.at(interval.lower().doubleValue());
    double high = interval.upper() == null ? y - ARROW : values.at(interval.upper().doubleValue());
    if (low - high < SMALLEST_WHISKER) {
      return Optional.empty();
    }
    String ends =
        end(x, low, interval.lower() == null, 1) + end(x, high, interval.upper() == null, -1);
    return Optional.of(new Whisker("M" + x + " " + rounded(low) + " V" + rounded(high) + ends));
  }

  /** A bar where a bound is, an arrow head where there is none. */
  private static String end(double x, double y, boolean open, int down) {
    if (!open) {
      return " M" + rounded(x - 5) + " " + rounded(y) + " H" + rounded(x + 5);
    }
    double wings = rounded(y - 6 * down);
    return " M"
        + rounded(x - 4)
        + " "
        + wings
        + " L"
        + x
        + " "
        + rounded(y)
        + " L"
        + rounded(x + 4)
        + " "
        + wings;
  }

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (Map.Entry<ReferencePeriod, Headline> entry : story.values().entrySet()) {
      entry
          .getValue()
          .earlier()
          .forEach(claim -> points.add(point(claim, "past", List.of(cross(claim)))));
      entry
          .getValue()
          .others()
          .forEach(claim -> points.add(point(claim, "point rival", List.of())));
      entry.getValue().shown().ifPresent(claim -> points.add(point(claim, css(claim), List.of())));
    }
    return points;
  }

  private static String css(Claim claim) {
    return claim.observation().amount().bound() == Bound.EXACT ? "point" : "point loose";
  }

  private Point point(Claim claim, String css, List<Cross> earlier) {
    String head = Figures.head(claim, language);
    if (!earlier.isEmpty()) {
      head = Words.of(language, "legend_earlier") + " – " + head;
    }
    String quote = "“" + claim.observation().evidence().quote() + "”";
    String foot =
        claim.observation().said().publisher()
            + ", "
            + claim.observation().said().published().date();
    return new Point(
        x(claim.observation().period()),
        y(claim),
        css,
        root + Names.evidence(claim.observation().evidence().snapshot()),
        head + ". " + quote + " " + foot,
        head,
        quote,
        foot,
        earlier);
  }

  private Cross cross(Claim claim) {
    double x = x(claim.observation().period());
    double y = y(claim);
    double left = rounded(x - 4);
    double right = rounded(x + 4);
    double high = rounded(y - 4);
    double low = rounded(y + 4);
    return new Cross(
        "M" + left + " " + high + " L" + right + " " + low + " M" + left + " " + low + " L" + right
            + " " + high);
  }

  private double x(ReferencePeriod period) {
    return time.at(day(SeriesStory.plottedAt(period)));
  }

  private double y(Claim claim) {
    return values.at(number(claim));
  }

  private static double number(Claim claim) {
    return claim.observation().amount().value().doubleValue();
  }

  private LocalDate newYear(int index, int later) {
    return LocalDate.of(SeriesStory.plottedAt(periods.get(index)).getYear() + later, 1, 1);
  }

  private static double day(LocalDate date) {
    return date.toEpochDay();
  }

  private static double rounded(double place) {
    return Math.round(place * 10) / 10.0;
  }
}
