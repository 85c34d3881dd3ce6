package org.lacuna.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.publish.StateWords;
import org.lacuna.series.SeriesKey;

/**
 * The front page in one language: what went silent, then all that is watched.
 *
 * @param silences the newest silences
 * @param moreSilences how many more the ledger tells, in words; a list of one or none
 */
record HomePage(
    Frame frame,
    String about,
    boolean silent,
    List<Silence> silences,
    List<String> moreSilences,
    List<Tile> tiles,
    List<Group> groups) {

  private static final int MOST_SILENCES = 6;

  /**
   * A series that fell silent or changed its form.
   *
   * @param until the day up to which its course is drawn
   * @param firstMissing first period registered as missing; a list of one or none
   */
  record Silence(
      String href,
      String name,
      Sparkline course,
      String state,
      String tone,
      String until,
      String lastSeen,
      List<String> firstMissing,
      String since) {}

  /** A number at a glance. */
  record Tile(String number, String label, String css) {}

  /** The series of one indicator. */
  record Group(String id, String name, String count, List<Line> series) {}

  /** One series. */
  record Line(
      String href,
      String name,
      String find,
      Sparkline course,
      String last,
      String state,
      String tone,
      String next) {}

  static HomePage of(Edition edition, Language language, Map<SeriesKey, Sparkline> sparklines) {
    List<SilenceLedger.Line> silent = SilenceLedger.of(edition);
    return new HomePage(
        Frame.of(edition, language, "index.html", edition.masthead().title().in(language)),
        edition.masthead().about().in(language),
        !silent.isEmpty(),
        silent.stream()
            .limit(MOST_SILENCES)
            .map(line -> silence(edition, line, language, sparklines))
            .toList(),
        more(silent.size(), language),
        tiles(edition, language, silent.size()),
        groups(edition, language, sparklines));
  }

  private static List<String> more(int silent, Language language) {
    return silent > MOST_SILENCES
        ? List.of(Words.of(language, "all_silences").formatted(silent))
        : List.of();
  }

  private static Silence silence(
      Edition edition,
      SilenceLedger.Line line,
      Language language,
      Map<SeriesKey, Sparkline> sparklines) {
    SeriesEntry entry = line.series();
    String none = Words.of(language, "none");
    return new Silence(
        Names.series(entry.key()),
        entry.name().in(language),
        sparklines.getOrDefault(entry.key(), Sparkline.NONE),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        Moments.day(edition.asOf()),
        line.lastSeen().map(Moments::period).orElse(none),
        line.firstMissing().map(Moments::period).stream().toList(),
        line.since().toString());
  }

  private static List<Tile> tiles(Edition edition, Language language, long silent) {
    long healthy = edition.series().stream().filter(s -> s.state().isHealthy()).count();
    long answering = edition.sources().stream().filter(s -> s.health().equals("answering")).count();
    return List.of(
        tile(edition.series().size(), "series_count", language, ""),
        tile(healthy, "going_on", language, ""),
        tile(silent, "silent", language, "quiet-tone"),
        tile(edition.gaps().size(), "gaps_count", language, "quiet-tone"),
        tile(edition.claims().count(), "claims_count", language, ""),
        new Tile(
            answering + " / " + edition.sources().size(),
            Words.of(language, "sources_answering"),
            ""));
  }

  private static Tile tile(long number, String key, Language language, String css) {
    return new Tile("%,d".formatted(number), Words.of(language, key), css);
  }

  private static List<Group> groups(
      Edition edition, Language language, Map<SeriesKey, Sparkline> sparklines) {
    Map<String, List<SeriesEntry>> byIndicator = new LinkedHashMap<>();
    for (SeriesEntry entry : edition.series()) {
      byIndicator.computeIfAbsent(Names.group(entry.key()), id -> new ArrayList<>()).add(entry);
    }
    List<Group> groups = new ArrayList<>();
    byIndicator.forEach(
        (id, entries) ->
            groups.add(
                new Group(
                    id,
                    entries.get(0).indicator().in(language),
                    "%,d".formatted(entries.size()),
                    entries.stream().map(entry -> line(entry, language, sparklines)).toList())));
    return groups;
  }

  private static Line line(
      SeriesEntry entry, Language language, Map<SeriesKey, Sparkline> sparklines) {
    String none = Words.of(language, "none");
    return new Line(
        Names.series(entry.key()),
        entry.name().in(language),
        SeriesPage.find(entry),
        sparklines.getOrDefault(entry.key(), Sparkline.NONE),
        entry.last().map(Moments::period).orElse(none),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        entry.nextExpected().map(Object::toString).orElse(none));
  }
}
