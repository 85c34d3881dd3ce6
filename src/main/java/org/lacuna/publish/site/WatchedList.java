package org.lacuna.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.publish.StateWords;
import org.lacuna.series.SeriesKey;

/**
 * All series of an edition for its front page, by indicator. A short list lies open and shows the
 * course of every series; a long one is folded, its great groups once more by area, and leaves the
 * courses to the pages of the series, so that thousands of series stay a page.
 *
 * @param courses whether the rows show courses
 * @param css class of its tables
 * @param groups the indicators in the order of their series
 */
record WatchedList(boolean courses, String css, List<Group> groups) {

  /** More series than this nobody reads unfolded. */
  private static final int MOST_OPEN = 150;

  /** More courses than this make the page heavy. */
  private static final int MOST_COURSES = 600;

  /** More rows than this are folded once more. */
  private static final int MOST_ROWS = 100;

  /** Fewer rows than this, on average, are not worth a fold. */
  private static final int FEWEST_ROWS = 4;

  /** The series of one indicator; {@code silent} says how many are, and is empty for none. */
  record Group(
      String id, String name, String count, String silent, boolean open, List<Part> parts) {}

  /** Some series of a group; a heading of none leaves them unfolded in it. */
  record Part(List<Heading> heading, List<Line> series, boolean folded) {}

  /** What a folded part holds. */
  record Heading(String name, String count) {}

  /** One series; its course is a list of one or none. */
  record Line(
      String href,
      String name,
      String find,
      List<Sparkline> course,
      String last,
      String state,
      String tone,
      String next) {}

  static WatchedList of(Edition edition, Language language, Map<SeriesKey, Sparkline> sparklines) {
    boolean courses = edition.series().size() <= MOST_COURSES;
    boolean open = edition.series().size() <= MOST_OPEN;
    List<Group> groups = new ArrayList<>();
    by(edition.series(), entry -> Names.group(entry.key()))
        .forEach(
            (id, entries) ->
                groups.add(group(id, entries, language, open, courses ? sparklines : Map.of())));
    return new WatchedList(courses, courses ? "watched" : "listed", groups);
  }

  private static Map<String, List<SeriesEntry>> by(
      List<SeriesEntry> entries, Function<SeriesEntry, String> trait) {
    Map<String, List<SeriesEntry>> groups = new LinkedHashMap<>();
    entries.forEach(
        entry -> groups.computeIfAbsent(trait.apply(entry), id -> new ArrayList<>()).add(entry));
    return groups;
  }

  private static Group group(
      String id,
      List<SeriesEntry> entries,
      Language language,
      boolean open,
      Map<SeriesKey, Sparkline> sparklines) {
    long silent = entries.stream().filter(SilenceLedger::isSilent).count();
    List<Part> parts = new ArrayList<>();
    if (entries.size() <= MOST_ROWS) {
      parts.add(new Part(List.of(), lines(entries, language, sparklines), false));
    } else {
      folds(entries, language)
          .forEach((name, some) -> parts.add(part(name, some, language, sparklines)));
    }
    return new Group(
        id,
        entries.get(0).indicator().in(language),
        "%,d".formatted(entries.size()),
        silent == 0 ? "" : "%,d %s".formatted(silent, Words.of(language, "silent")),
        open,
        parts);
  }

  /** By area; where areas have few series each, by as many as are read at once. */
  private static Map<String, List<SeriesEntry>> folds(
      List<SeriesEntry> entries, Language language) {
    Map<String, List<SeriesEntry>> areas = by(entries, entry -> entry.area().in(language));
    if (areas.size() * FEWEST_ROWS <= entries.size()) {
      return areas;
    }
    Map<String, List<SeriesEntry>> ranges = new LinkedHashMap<>();
    for (int from = 0; from < entries.size(); from += MOST_ROWS) {
      List<SeriesEntry> some = entries.subList(from, Math.min(entries.size(), from + MOST_ROWS));
      String first = some.get(0).area().in(language);
      String last = some.get(some.size() - 1).area().in(language);
      ranges.put("%s … %s (%d)".formatted(first, last, 1 + from / MOST_ROWS), some);
    }
    return ranges;
  }

  private static Part part(
      String name,
      List<SeriesEntry> entries,
      Language language,
      Map<SeriesKey, Sparkline> sparklines) {
    return new Part(
        List.of(new Heading(name, "%,d".formatted(entries.size()))),
        lines(entries, language, sparklines),
        true);
  }

  private static List<Line> lines(
      List<SeriesEntry> entries, Language language, Map<SeriesKey, Sparkline> sparklines) {
    return entries.stream().map(entry -> line(entry, language, sparklines)).toList();
  }

  private static Line line(
      SeriesEntry entry, Language language, Map<SeriesKey, Sparkline> sparklines) {
    String none = Words.of(language, "none");
    return new Line(
        Names.series(entry.key()),
        entry.name().in(language),
        find(entry, language),
        sparklines.isEmpty()
            ? List.of()
            : List.of(sparklines.getOrDefault(entry.key(), Sparkline.NONE)),
        entry.last().map(Moments::period).orElse(none),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        entry.nextExpected().map(Object::toString).orElse(none));
  }

  /** What a search finds a series by besides what its row shows. */
  private static String find(SeriesEntry entry, Language language) {
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    return String.join(
            " ",
            entry.name().in(other),
            entry.key().toString(),
            StateWords.of(entry.state()).in(other))
        .toLowerCase(Locale.ROOT);
  }
}
