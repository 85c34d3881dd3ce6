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
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** The front page in one language: what is watched. */
record HomePage(Frame frame, String about, List<Tile> tiles, List<Group> groups) {

  /** A number at a glance. */
  record Tile(String number, String label, String css) {}

  /** The series of one indicator. */
  record Group(String name, List<Line> series) {}

  /** One series. */
  record Line(
      String href,
      String name,
      String find,
      List<String> runs,
      List<Sparkline.Dot> dots,
      String last,
      String state,
      String tone,
      String next) {}

  static HomePage of(Edition edition, Language language, Map<SeriesKey, Sparkline> sparklines) {
    Frame frame =
        Frame.of(edition, language, "index.html", edition.masthead().title().in(language));
    return new HomePage(
        frame,
        edition.masthead().about().in(language),
        tiles(edition, language),
        groups(edition, language, sparklines));
  }

  private static List<Tile> tiles(Edition edition, Language language) {
    long silent = edition.series().stream().filter(SilenceLedger::isSilent).count();
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
    Map<String, List<Line>> byIndicator = new LinkedHashMap<>();
    for (SeriesEntry entry : edition.series()) {
      byIndicator
          .computeIfAbsent(entry.indicator().in(language), name -> new ArrayList<>())
          .add(line(entry, language, sparklines));
    }
    List<Group> groups = new ArrayList<>();
    byIndicator.forEach((name, lines) -> groups.add(new Group(name, lines)));
    return groups;
  }

  private static Line line(
      SeriesEntry entry, Language language, Map<SeriesKey, Sparkline> sparklines) {
    Sparkline sparkline = sparklines.getOrDefault(entry.key(), new Sparkline(List.of(), List.of()));
    String none = Words.of(language, "none");
    return new Line(
        Names.series(entry.key()),
        entry.name().in(language),
        SeriesPage.find(entry),
        sparkline.runs(),
        sparkline.dots(),
        entry.last().map(ReferencePeriod::timePeriod).orElse(none),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        entry.nextExpected().map(Object::toString).orElse(none));
  }
}
