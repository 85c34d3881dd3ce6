package org.lacuna.vintage;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Bound;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** Plays a history written as {@code vintage/as-of-cases.md} says, and answers questions of it. */
final class Script {

  private static final Pattern LOOK =
      Pattern.compile(
          "(\\w) (\\S+?)(?: @(\\S+?))?(?: #(\\w+))?(?: v(\\d+))?(?: !(\\w+))?(?::(.*)| refused)");
  private static final Pattern FIGURE =
      Pattern.compile("(\\w) (\\S+?)=([>~]?)([\\d.]+)(?:/(\\d+))?");
  private static final Map<String, Bound> BOUNDS =
      Map.of("", Bound.EXACT, ">", Bound.OVER, "~", Bound.ABOUT);

  private final MemoryStore store = new MemoryStore();
  private Optional<Revision> last = Optional.empty();

  static Script play(String history) {
    Script script = new Script();
    for (String look : history.split(";")) {
      script.look(look.strip());
    }
    return script;
  }

  String answer(String question) {
    String[] word = question.split(" ");
    return switch (word[0]) {
      case "kind" -> last.orElseThrow().kind().code();
      case "claims" -> "" + store.claims();
      case "at" -> at(word[2], word[3], AsOf.at(midnightAfter(word[1])));
      case "by" -> at(word[2], word[3], published(word[1]));
      case "current" -> at(word[1], word[2], AsOf.latest());
      case "preliminary" -> value(history(word[1]).preliminary(), word[2]);
      case "nth" -> value(history(word[2]).nthRelease(Integer.parseInt(word[1])), word[3]);
      case "vintage" -> value(history(word[2]).vintage(Integer.parseInt(word[1])), word[3]);
      case "days" -> days(word[1]);
      case "stage" -> stage(word[1], word[2], word[3]);
      case "all" -> all(word[1], word[2]);
      default -> throw new IllegalArgumentException(question);
    };
  }

  private void look(String text) {
    Matcher look = LOOK.matcher(text);
    if (!look.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no look at a page");
    }
    if (look.group(7) != null) {
      last = Optional.of(store.record(vintage(look), Instant.EPOCH));
    }
  }

  private static Vintage vintage(Matcher look) {
    var page = Figures.page(URI.create("https://stats.example.cn/" + look.group(1)), look.group(2));
    page =
        look.group(3) == null
            ? page
            : page.published(look.group(3).equals("-") ? "" : look.group(3));
    page = look.group(4) == null ? page : page.stage(look.group(4));
    page = look.group(5) == null ? page : page.readBy(look.group(5));
    Observation[] figures = figures(page, look.group(7)).toArray(Observation[]::new);
    return look.group(6) == null ? page.with(figures) : page.withNotice(look.group(6), figures);
  }

  private static List<Observation> figures(Figures.PageThen page, String text) {
    List<Observation> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      Bound bound = BOUNDS.get(figure.group(3));
      String step = figure.group(5) == null ? "1" : figure.group(5);
      figures.add(
          page.says(series(figure.group(1)), figure.group(2), figure.group(4), bound, step));
    }
    return figures;
  }

  private static SeriesKey series(String letter) {
    return switch (letter) {
      case "t" -> Figures.series("labour_transfers");
      case "x" -> Figures.series("training_sessions");
      case "m" -> exports(Accumulation.PERIOD);
      case "y" -> exports(Accumulation.YEAR_TO_DATE);
      default -> throw new IllegalArgumentException("no series '" + letter + "'");
    };
  }

  private static SeriesKey exports(Accumulation accumulation) {
    return new SeriesKey(
        "exports",
        "CN-XJ",
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        Measure.LEVEL,
        Unit.CNY,
        Scenario.ACTUAL,
        accumulation,
        Frequency.MONTHLY);
  }

  private SeriesHistory history(String letter) {
    SeriesKey key = series(letter);
    return new SeriesHistory(store.about(key), ClaimQuery.of(key), Headline.standard());
  }

  private String at(String letter, String period, AsOf asOf) {
    Answer answer = history(letter).at(ReferencePeriod.parse(period), asOf);
    if (answer instanceof Answer.Known known) {
      return value(Headline.standard().of(known.claims()).orElseThrow());
    }
    return answer instanceof Answer.Withdrawn ? "withdrawn" : "unknown";
  }

  private String all(String letter, String period) {
    Answer answer = history(letter).at(ReferencePeriod.parse(period), AsOf.latest());
    return answer instanceof Answer.Known known
        ? known.claims().stream().map(Script::value).collect(Collectors.joining(" "))
        : "unknown";
  }

  private String stage(String stage, String letter, String period) {
    return value(history(letter).newestOfStage(ReferencePeriod.parse(period)).get(stage));
  }

  private String days(String letter) {
    return history(letter).vintageDays().stream()
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }

  private static String value(SortedMap<ReferencePeriod, Claim> claims, String period) {
    Claim claim = claims.get(ReferencePeriod.parse(period));
    return claim == null ? "unknown" : value(claim);
  }

  private static String value(Claim claim) {
    return claim.observation().amount().value().toPlainString();
  }

  private static AsOf published(String day) {
    return new AsOf(LocalDate.parse(day), Instant.MAX, Instant.MAX);
  }

  private static Instant midnightAfter(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(AsOf.ZONE).toInstant().minusSeconds(1);
  }
}
