package org.lacuna.detect;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.Timetable;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** A small recorded history, written down day by day, as tests need it. */
final class History {

  /** The thresholds that ship with the project. */
  static final WatchSettings SETTINGS = WatchSettings.load(Path.of("jobs"));

  private final List<WatchedSource> sources = new ArrayList<>();
  private final List<ReleaseIssue> issues = new ArrayList<>();
  private final List<SourceLook> looks = new ArrayList<>();
  private final List<Timetable> timetables = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();

  /** A release of one source that bears its name. */
  static Release release(String id, Frequency frequency, int dueAfterDays, int graceDays) {
    return new Release(id, "monthly", frequency, dueAfterDays, graceDays, id);
  }

  History source(Release release) {
    sources.add(new WatchedSource(release.id(), release.id(), "bureau", release, Optional.empty()));
    return this;
  }

  History timetables(List<Timetable> more) {
    timetables.addAll(more);
    return this;
  }

  History told(Declaration word) {
    declarations.add(word);
    return this;
  }

  /** Noon in Shanghai. */
  static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(ShanghaiTime.ZONE).toInstant();
  }

  /** A complete look that brought a document with these figures. */
  History issue(String release, String day, SeenFigure... figures) {
    return issue(release, day, List.of(figures));
  }

  History issues(List<ReleaseIssue> more) {
    issues.addAll(more);
    return this;
  }

  History issue(String release, String day, List<SeenFigure> figures) {
    issues.add(
        new ReleaseIssue(
            release,
            release,
            "sha-256:" + release + "-" + day,
            "http://example.org/" + release + "/" + day,
            LocalDate.parse(day),
            noon(day),
            figures));
    return look(release, day, SourceLook.Outcome.FETCHED, SourceLook.Trust.TRUSTED);
  }

  /** Looks as they are. */
  History looks(SourceLook... more) {
    looks.addAll(List.of(more));
    return this;
  }

  /** A look at a page that had not changed. */
  History unchanged(String release, String day) {
    return failed(release, day, SourceLook.Outcome.UNCHANGED, SourceLook.Way.DIRECT);
  }

  /** A look that brought no reading. */
  History failed(String source, String day, SourceLook.Outcome outcome, SourceLook.Way way) {
    looks.add(
        new SourceLook(
            source,
            "http://example.org/" + source,
            noon(day),
            outcome,
            outcome.name().toLowerCase(java.util.Locale.ROOT),
            way,
            Optional.empty()));
    return this;
  }

  History look(String source, String day, SourceLook.Outcome outcome, SourceLook.Trust trust) {
    return look(source, day, outcome, trust, new ContentDigests("b" + day, "t" + day, "f" + day));
  }

  History look(
      String source,
      String day,
      SourceLook.Outcome outcome,
      SourceLook.Trust trust,
      ContentDigests digests) {
    looks.add(
        new SourceLook(
            source,
            "http://example.org/" + source,
            noon(day),
            outcome,
            "status 200",
            SourceLook.Way.DIRECT,
            Optional.of(new SourceLook.Reading(trust, 0, digests))));
    return this;
  }

  /** A trusted look that brought so many figures, and saw so many more. */
  History read(String source, String day, int figures, int leftovers) {
    ContentDigests digests = new ContentDigests("b" + day, "t" + day, "f" + day);
    looks.add(
        new SourceLook(
            source,
            "http://example.org/" + source,
            noon(day),
            SourceLook.Outcome.FETCHED,
            "status 200",
            SourceLook.Way.DIRECT,
            Optional.of(
                new SourceLook.Reading(SourceLook.Trust.TRUSTED, figures, leftovers, digests))));
    return this;
  }

  Evidence evidence() {
    return new Evidence(sources, issues, looks, timetables, declarations);
  }

  List<Finding> findings(String day) {
    return Watch.judge(evidence(), SETTINGS, noon(day));
  }

  List<SeriesLife> lives(String day) {
    return Watch.lives(evidence(), SETTINGS, noon(day));
  }

  SeriesLife life(SeriesKey key, String day) {
    return lives(day).stream().filter(life -> life.series().equals(key)).findFirst().orElseThrow();
  }

  /** A level of persons in the region. */
  static SeriesKey key(String indicator, Accumulation accumulation, Frequency frequency) {
    return new SeriesKey(
        indicator,
        "CN-XJ",
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        Measure.LEVEL,
        Unit.PERSONS,
        Scenario.ACTUAL,
        accumulation,
        frequency);
  }

  static SeriesKey annual(String indicator) {
    return key(indicator, Accumulation.PERIOD, Frequency.ANNUAL);
  }

  static SeriesKey monthly(String indicator) {
    return key(indicator, Accumulation.PERIOD, Frequency.MONTHLY);
  }

  /** A figure read by the rule {@code prose}. */
  static SeenFigure figure(SeriesKey key, String period) {
    return figure(key, period, "prose@1");
  }

  static SeenFigure figure(SeriesKey key, String period, String rule) {
    return new SeenFigure(
        key, ReferencePeriod.parse(period), rule, "text:0-10", key.indicator() + " " + period);
  }
}
