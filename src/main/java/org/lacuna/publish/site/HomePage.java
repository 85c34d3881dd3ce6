package org.lacuna.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.Shorthand;
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
    WatchedList watched) {

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
        WatchedList.of(edition, language, sparklines));
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
    long unknown = counted(edition, SeriesState.UNKNOWN);
    long once = counted(edition, SeriesState.NEW);
    long answering = edition.sources().stream().filter(s -> s.health().equals("answering")).count();
    long gaps =
        edition.gaps().stream().filter(gap -> gap.why() != Shorthand.INCLUDED_ELSEWHERE).count();
    long series = edition.series().size();
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile(series, "series_count", language, ""));
    tiles.add(tile(series - silent - unknown - once, "going_on", language, ""));
    tiles.add(tile(silent, "silent", language, "quiet-tone"));
    if (unknown > 0) {
      tiles.add(tile(unknown, "unknown_count", language, ""));
    }
    if (once > 0) {
      tiles.add(tile(once, "once_count", language, ""));
    }
    tiles.add(tile(gaps, "gaps_count", language, "quiet-tone"));
    tiles.add(tile(edition.claims().count(), "claims_count", language, ""));
    String sources = answering + " / " + edition.sources().size();
    tiles.add(new Tile(sources, Words.of(language, "sources_answering"), ""));
    return tiles;
  }

  private static long counted(Edition edition, SeriesState state) {
    return edition.series().stream().filter(entry -> entry.state() == state).count();
  }

  private static Tile tile(long number, String key, Language language, String css) {
    return new Tile("%,d".formatted(number), Words.of(language, key), css);
  }
}
