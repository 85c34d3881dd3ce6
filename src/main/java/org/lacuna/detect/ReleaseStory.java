package org.lacuna.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.SeriesKey;

/**
 * The lives of all series of one release, told run by run from evidence. What came is taken in at
 * once; what did not come is judged only after runs in which every source of the release was looked
 * at and read in full. For one thread.
 */
final class ReleaseStory {

  private final Release release;
  private final WatchSettings settings;
  private final Map<SeriesKey, SeriesLife> lives = new LinkedHashMap<>();
  private final Map<String, Standing> sources = new HashMap<>();
  private final Sightings sightings;
  private final Deadlines deadlines;
  private final Neighbours neighbours;
  private final List<List<ReleaseIssue>> unjudged = new ArrayList<>();
  private final List<Declaration> told = new ArrayList<>();
  private final Set<SeriesKey> newborn = new LinkedHashSet<>();

  private ReleaseStory(
      Release release, Evidence evidence, Neighbours neighbours, WatchSettings settings) {
    this.release = release;
    this.settings = settings;
    this.sightings = new Sightings(settings.run().siblingIssues());
    this.neighbours = neighbours;
    this.deadlines =
        Deadlines.of(
            release,
            new ReleaseCalendar(release, evidence.timetables(), settings),
            settings,
            sightings);
  }

  /**
   * The lives of the release's series, in the order in which they were first seen.
   *
   * @param evidence nothing of it later than the present
   * @param neighbours what answered, of all sources
   */
  static List<SeriesLife> tell(
      Release release, Evidence evidence, Neighbours neighbours, WatchSettings settings) {
    ReleaseStory story = new ReleaseStory(release, evidence, neighbours, settings);
    Duration pause = Duration.ofMinutes(settings.run().pauseMinutes());
    Run.inOrder(release, evidence, pause).forEach(story::live);
    return List.copyOf(story.lives.values());
  }

  private void live(Run run) {
    look(run);
    unjudged.addAll(run.byPublication());
    if (isComplete(run.day())) {
      unjudged.forEach(this::takeInAndJudge);
      unjudged.clear();
      deadlines
          .passed(run.day(), run.start(), List.copyOf(lives.values()), ofStall())
          .forEach(this::apply);
    } else {
      run.issues().forEach(this::takeIn);
    }
    gone(run).ifPresent(this::applyToAll);
    tellTheNewborn(run.start());
    run.words().forEach(word -> tell(word, ShanghaiTime.startOf(word.from()), lives.keySet()));
    told.addAll(run.words());
  }

  private void look(Run run) {
    run.sources().forEach(id -> standing(id).beginRun());
    run.looks().forEach(look -> standing(look.source()).add(look));
  }

  private Standing standing(String source) {
    return sources.computeIfAbsent(source, id -> new Standing());
  }

  private void takeInAndJudge(List<ReleaseIssue> together) {
    LeftOut leftOut = new LeftOut(together, sightings, settings);
    SlowedDown slowed = new SlowedDown(together, lives, sightings);
    together.forEach(this::takeIn);
    Map<Topic, LifeEvent.Silent> topics = new HashMap<>();
    for (SeriesLife life : List.copyOf(lives.values())) {
      leftOut
          .judge(life)
          .ifPresent(
              event -> {
                apply(life.series(), event);
                topics.put(Topic.of(life.series()), event);
              });
    }
    topics.keySet().removeIf(leftOut::isPresent);
    for (SeriesLife life : List.copyOf(lives.values())) {
      leftOut
          .alongWith(life, topics.get(Topic.of(life.series())))
          .ifPresent(event -> apply(life.series(), event));
    }
    for (SeriesLife life : List.copyOf(lives.values())) {
      if (Rhythm.of(life.series()).frequency() == release.frequency()) {
        slowed.judge(life).ifPresent(event -> apply(life.series(), event));
      }
    }
    sightings.addAll(together);
  }

  private void takeIn(ReleaseIssue issue) {
    for (SeenFigure figure : issue.figures()) {
      lives.computeIfAbsent(figure.key(), this::born);
      apply(
          figure.key(),
          new LifeEvent.Seen(issue.seen(), issue.published(), figure.period(), issue.digest()));
    }
    deadlines.came(issue);
  }

  private SeriesLife born(SeriesKey key) {
    newborn.add(key);
    return SeriesLife.unborn(key, release.id());
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

  /** Every source answers and was read: what stands still moved away, or is made without news. */
  private Cause ofStall() {
    return sources.values().stream().anyMatch(source -> source.moved().isPresent())
        ? Cause.MOVED
        : Cause.FROZEN;
  }

  private Optional<LifeEvent.Silent> gone(Run run) {
    if (sources.isEmpty() || run.looks().isEmpty()) {
      return Optional.empty();
    }
    List<Gone> verdicts = new ArrayList<>();
    for (Standing source : sources.values()) {
      Optional<Gone> verdict = Gone.of(source, neighbours, settings);
      if (verdict.isEmpty()) {
        return Optional.empty();
      }
      verdicts.add(verdict.get());
    }
    return Optional.of(verdicts.get(0).event());
  }

  private void applyToAll(LifeEvent event) {
    for (SeriesKey key : List.copyOf(lives.keySet())) {
      apply(key, event);
    }
  }

  /** A word that was said before its series was first seen holds for it all the same. */
  private void tellTheNewborn(Instant learned) {
    told.forEach(word -> tell(word, learned, newborn));
    newborn.clear();
  }

  private void tell(Declaration word, Instant learned, Collection<SeriesKey> about) {
    for (SeriesKey key : List.copyOf(about)) {
      if (word.isAbout(key.toString())) {
        apply(key, new LifeEvent.Told(learned, word));
      }
    }
  }

  private void apply(SeriesKey key, LifeEvent event) {
    lives.computeIfPresent(key, (series, life) -> LifeCycle.step(life, event));
  }
}
