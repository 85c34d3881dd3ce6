package org.lacuna.publish.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cadence;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Gap;
import org.lacuna.publish.Headline;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.publish.workbook.WideView.Line;
import org.lacuna.series.Measure;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/** Arranges series that share all but place and partner into views. */
final class WideViews {

  /** More sheets than this nobody leafs through; what is left out is on the Data sheet. */
  private static final int MOST_VIEWS = 24;

  private static final int MOST_LINES = 40;
  private static final int LONGEST_NAME = 31;

  private final Edition edition;
  private final Map<SeriesKey, NavigableMap<ReferencePeriod, List<Claim>>> claims = new HashMap<>();
  private final Map<SeriesKey, Map<ReferencePeriod, Shorthand>> gaps = new HashMap<>();

  private WideViews(Edition edition) {
    this.edition = edition;
  }

  /** The views of an edition, in the order of their series; reads the claims once. */
  static List<WideView> of(Edition edition) {
    return new WideViews(edition).views();
  }

  private List<WideView> views() {
    List<List<SeriesEntry>> groups = groups();
    groups.forEach(group -> group.forEach(entry -> claims.put(entry.key(), new TreeMap<>())));
    collectClaims();
    collectGaps();
    List<WideView> views = new ArrayList<>();
    for (List<SeriesEntry> group : groups) {
      views.add(view(views.size() + 1, group));
    }
    return views;
  }

  private List<List<SeriesEntry>> groups() {
    Map<String, List<SeriesEntry>> byKind = new LinkedHashMap<>();
    for (SeriesEntry entry : edition.series()) {
      byKind.computeIfAbsent(kind(entry.key()), kind -> new ArrayList<>()).add(entry);
    }
    List<List<SeriesEntry>> all = new ArrayList<>();
    byKind.values().forEach(group -> split(group, all));
    return all.size() <= MOST_VIEWS ? all : fullest(all);
  }

  private static void split(List<SeriesEntry> group, List<List<SeriesEntry>> all) {
    for (int from = 0; from < group.size(); from += MOST_LINES) {
      all.add(group.subList(from, Math.min(group.size(), from + MOST_LINES)));
    }
  }

  private static List<List<SeriesEntry>> fullest(List<List<SeriesEntry>> all) {
    Set<List<SeriesEntry>> kept = new HashSet<>();
    all.stream()
        .sorted(
            Comparator.comparing((List<SeriesEntry> group) -> !isAboutSilence(group))
                .thenComparing(Comparator.<List<SeriesEntry>>comparingInt(List::size).reversed()))
        .limit(MOST_VIEWS)
        .forEach(kept::add);
    return all.stream().filter(kept::contains).toList();
  }

  /** What fell silent is what readers look for. */
  private static boolean isAboutSilence(List<SeriesEntry> group) {
    return group.stream().anyMatch(SilenceLedger::isSilent);
  }

  /** Everything of a key but area, partner and commodity. */
  private static String kind(SeriesKey key) {
    return String.join(
        ".",
        key.indicator(),
        key.mode(),
        key.enterprise(),
        key.measure().code(),
        key.unit().code(),
        key.scenario().code(),
        key.accumulation().code(),
        key.frequency().code());
  }

  private void collectClaims() {
    try (Stream<Claim> stream = edition.claims().open()) {
      stream.forEachOrdered(this::collect);
    }
  }

  private void collect(Claim claim) {
    NavigableMap<ReferencePeriod, List<Claim>> values = claims.get(claim.observation().key());
    if (values != null) {
      values.computeIfAbsent(claim.observation().period(), p -> new ArrayList<>(1)).add(claim);
    }
  }

  private void collectGaps() {
    for (Gap gap : edition.gaps()) {
      gaps.computeIfAbsent(gap.series(), key -> new HashMap<>()).put(gap.period(), gap.why());
    }
  }

  private WideView view(int number, List<SeriesEntry> group) {
    boolean areasTellApart =
        group.stream().map(SeriesEntry::area).distinct().count() == group.size();
    List<Line> lines = group.stream().map(entry -> line(entry, areasTellApart)).toList();
    return new WideView(
        sheetName(number, group.get(0)), title(group.get(0)), lines, periods(lines));
  }

  private Line line(SeriesEntry entry, boolean areasTellApart) {
    NavigableMap<ReferencePeriod, Headline> values = new TreeMap<>();
    claims
        .getOrDefault(entry.key(), new TreeMap<>())
        .forEach((period, about) -> values.put(period, new Headline(about)));
    Bilingual label = areasTellApart ? entry.area() : entry.name();
    return new Line(
        label, new SeriesStory(entry, values, gaps.getOrDefault(entry.key(), Map.of())));
  }

  private static List<ReferencePeriod> periods(List<Line> lines) {
    Set<ReferencePeriod> known = new HashSet<>();
    for (Line line : lines) {
      known.addAll(line.story().values().keySet());
      known.addAll(line.story().gaps().keySet());
    }
    return Cadence.around(lines.get(0).story().series().key(), known);
  }

  /** What the series of a view share: indicator, measure, scenario, rhythm, unit. */
  private static Bilingual title(SeriesEntry entry) {
    SeriesKey key = entry.key();
    List<Bilingual> parts = new ArrayList<>(List.of(entry.indicator()));
    if (key.measure() != Measure.LEVEL) {
      parts.add(SeriesNames.of(key.measure()));
    }
    if (key.scenario() != Scenario.ACTUAL) {
      parts.add(SeriesNames.of(key.scenario()));
    }
    SeriesNames.rhythm(key).ifPresent(parts::add);
    Bilingual unit = SeriesNames.of(key.unit());
    return new Bilingual(
        joined(parts, Bilingual::zh, "，") + "（" + unit.zh() + "）",
        joined(parts, Bilingual::en, ", ") + " (" + unit.en() + ")");
  }

  private static String joined(
      List<Bilingual> parts, Function<Bilingual, String> language, String between) {
    return parts.stream().map(language).collect(Collectors.joining(between));
  }

  private static String sheetName(int number, SeriesEntry entry) {
    String words = entry.key().indicator().replaceAll("[^A-Za-z0-9]+", " ");
    String rhythm = SeriesNames.rhythm(entry.key()).map(Bilingual::en).orElse("");
    String end = rhythm.equals("year to date") ? " ytd" : rhythm.length() > 11 ? "" : " " + rhythm;
    int room = LONGEST_NAME - end.length();
    String name = "W" + number + " " + words;
    return name.substring(0, Math.min(name.length(), room)).strip() + end;
  }
}
