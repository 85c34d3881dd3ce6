package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.SeriesKey;

/**
 * The lives of all series of one release, told day by day from evidence. What came is taken in at
 * once; what did not come is judged only on days on which every source of the release was looked at
 * and read in full. For one thread.
 */
final class ReleaseStory {

  private final Release release;
  private final Evidence evidence;
  private final WatchSettings settings;
  private final Map<SeriesKey, SeriesLife> lives = new LinkedHashMap<>();
  private final Map<String, Standing> sources = new HashMap<>();
  private final Sightings sightings = new Sightings();
  private final Deadlines deadlines;
  private final List<ReleaseIssue> unjudged = new ArrayList<>();

  private ReleaseStory(Release release, Evidence evidence, WatchSettings settings) {
    this.release = release;
    this.evidence = evidence;
    this.settings = settings;
    this.deadlines =
        new Deadlines(
            new ReleaseCalendar(release, evidence.timetables(), settings), settings, sightings);
  }

  /** What happened to one release on one day of the publisher. */
  private static final class Day {
    private final List<ReleaseIssue> issues = new ArrayList<>();
    private final List<SourceLook> looks = new ArrayList<>();
    private final List<Declaration> words = new ArrayList<>();
    private Instant end = Instant.MIN;

    private void reaches(Instant instant) {
      end = instant.isAfter(end) ? instant : end;
    }
  }

  /**
   * The lives of the release's series, in the order in which they were first seen.
   *
   * @param evidence nothing of it later than the present
   */
  static List<SeriesLife> tell(Release release, Evidence evidence, WatchSettings settings) {
    ReleaseStory story = new ReleaseStory(release, evidence, settings);
    for (Map.Entry<LocalDate, Day> day : story.days().entrySet()) {
      story.live(day.getKey(), day.getValue());
    }
    return List.copyOf(story.lives.values());
  }

  private Map<LocalDate, Day> days() {
    Map<LocalDate, Day> days = new TreeMap<>();
    for (ReleaseIssue issue : evidence.issues()) {
      if (issue.release().equals(release.id())) {
        day(days, issue.seen()).issues.add(issue);
      }
    }
    for (SourceLook look : evidence.looks()) {
      if (carries(look.source())) {
        day(days, look.at()).looks.add(look);
      }
    }
    for (Declaration word : evidence.declarations()) {
      day(days, word.learned()).words.add(word);
    }
    return days;
  }

  private static Day day(Map<LocalDate, Day> days, Instant at) {
    Day day = days.computeIfAbsent(ShanghaiTime.dayOf(at), date -> new Day());
    day.reaches(at);
    return day;
  }

  private boolean carries(String source) {
    return evidence.sources().stream()
        .anyMatch(
            watched -> watched.id().equals(source) && watched.release().id().equals(release.id()));
  }

  private void live(LocalDate date, Day day) {
    day.looks.forEach(
        look -> sources.computeIfAbsent(look.source(), id -> new Standing()).add(look));
    LeftOut leftOut = new LeftOut(together(day.issues), sightings, settings);
    day.issues.forEach(this::takeIn);
    unjudged.addAll(day.issues);
    if (isComplete(date)) {
      judgeAbsences(leftOut, day.end);
      deadlines.passed(date, day.end, List.copyOf(lives.values())).forEach(this::apply);
    }
    gone(day).ifPresent(this::applyToAll);
    day.words.forEach(this::tell);
  }

  private List<ReleaseIssue> together(List<ReleaseIssue> today) {
    List<ReleaseIssue> all = new ArrayList<>(unjudged);
    all.addAll(today);
    return all;
  }

  private void judgeAbsences(LeftOut leftOut, Instant learned) {
    if (!unjudged.isEmpty()) {
      for (SeriesLife life : List.copyOf(lives.values())) {
        leftOut.judge(life, learned).ifPresent(event -> apply(life.series(), event));
      }
      sightings.addAll(unjudged);
      unjudged.clear();
    }
  }

  private void takeIn(ReleaseIssue issue) {
    for (SeenFigure figure : issue.figures()) {
      lives.computeIfAbsent(figure.key(), key -> SeriesLife.unborn(key, release.id()));
      apply(
          figure.key(),
          new LifeEvent.Seen(issue.seen(), issue.published(), figure.period(), issue.digest()));
    }
    deadlines.came(issue);
  }

  private boolean isComplete(LocalDate today) {
    return sources.values().stream()
        .allMatch(
            source ->
                source.isComplete()
                    && source
                        .day()
                        .map(day -> !day.isBefore(today.minusDays(settings.proofDays())))
                        .orElse(false));
  }

  private Optional<LifeEvent.Silent> gone(Day day) {
    if (sources.isEmpty() || day.looks.isEmpty()) {
      return Optional.empty();
    }
    List<Gone> verdicts = new ArrayList<>();
    for (Standing source : sources.values()) {
      Optional<Gone> verdict = Gone.of(source.failures(), settings);
      if (verdict.isEmpty()) {
        return Optional.empty();
      }
      verdicts.add(verdict.get());
    }
    return Optional.of(verdicts.get(0).event(day.end));
  }

  private void applyToAll(LifeEvent event) {
    for (SeriesKey key : List.copyOf(lives.keySet())) {
      apply(key, event);
    }
  }

  private void tell(Declaration word) {
    for (SeriesKey key : List.copyOf(lives.keySet())) {
      if (word.about().equals(release.id()) || word.about().equals(key.toString())) {
        apply(key, new LifeEvent.Told(word.learned(), word));
      }
    }
  }

  private void apply(SeriesKey key, LifeEvent event) {
    lives.computeIfPresent(key, (series, life) -> LifeCycle.step(life, event));
  }
}
