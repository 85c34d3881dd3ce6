package org.lacuna.detect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Measure;
import org.lacuna.series.SeriesKey;

/**
 * Which known series a release left out. Absence is proved by a positive control: a sibling that
 * stood beside the series before, read by the same rule of the same version of the readers, of the
 * same rhythm, advanced in what came now.
 */
final class LeftOut {

  private final WatchSettings settings;
  private final Sightings before;
  private final boolean holdsBlanks;
  private Optional<YearMonth> newestEnd = Optional.empty();
  private final EmptiedCells cells = new EmptiedCells();
  private final Set<SeriesKey> present = new HashSet<>();
  private final Set<Topic> presentTopics = new HashSet<>();
  private final Map<Topic, List<Advance>> advances = new LinkedHashMap<>();
  private final Map<Sightings.Place, List<Advance>> byNeighbourhood = new HashMap<>();

  /** A figure of now that brings its topic a later period. */
  private record Advance(ReleaseIssue issue, SeenFigure figure, Optional<TableCell> cell) {
    YearMonth end() {
      return figure.period().end();
    }
  }

  /**
   * Compares what came with what was held.
   *
   * @param issues documents that came together, each read in full
   * @param before sightings up to, and without, these issues
   */
  LeftOut(List<ReleaseIssue> issues, Sightings before, WatchSettings settings) {
    this.settings = settings;
    this.before = before;
    this.holdsBlanks = issues.stream().anyMatch(issue -> !issue.blanks().isEmpty());
    for (ReleaseIssue issue : issues) {
      for (SeenFigure figure : issue.figures()) {
        takeDown(issue, figure);
      }
    }
  }

  private void takeDown(ReleaseIssue issue, SeenFigure figure) {
    Topic topic = Topic.of(figure.key());
    present.add(figure.key());
    presentTopics.add(topic);
    if (isAdvance(topic, issue, figure)) {
      Advance advance = new Advance(issue, figure, TableCell.at(figure.locator()));
      newestEnd = newestEnd.filter(advance.end()::isBefore).or(() -> Optional.of(advance.end()));
      advances.computeIfAbsent(topic, t -> new ArrayList<>()).add(advance);
      for (Sightings.Place place : before.places(topic)) {
        if (place.rule().equals(Sightings.rule(figure))) {
          byNeighbourhood.computeIfAbsent(place, p -> new ArrayList<>()).add(advance);
        }
      }
    }
  }

  private boolean isAdvance(Topic topic, ReleaseIssue issue, SeenFigure figure) {
    boolean laterMonth = before.newest(topic).map(figure.period().end()::isAfter).orElse(true);
    boolean laterDay = before.lastDay(topic).map(issue.published()::isAfter).orElse(true);
    return laterMonth || (Rhythm.isWithinMonth(figure.key().frequency()) && laterDay);
  }

  /** The event of absence for this series, empty when nothing proves one. */
  Optional<LifeEvent.Silent> judge(SeriesLife life) {
    Optional<Sightings.Last> last = before.last(life.series());
    if (last.isEmpty() || !isSeries(life.series()) || !hasRhythm(life.series())) {
      return Optional.empty();
    }
    return present.contains(life.series())
        ? stoodStill(life, last.get())
        : growthOnly(life, last.get())
            .or(() -> redefined(life, last.get()))
            .or(() -> dropped(life, last.get()));
  }

  /** A table that keeps its past carries a series whose newest cell is empty. */
  private Optional<LifeEvent.Silent> stoodStill(SeriesLife life, Sightings.Last last) {
    return holdsBlanks && isBehind(life) ? emptied(siblings(life, last), last) : Optional.empty();
  }

  /** Whether anything advanced to a later month than its newest. */
  private boolean isBehind(SeriesLife life) {
    return life.newest()
        .map(newest -> newestEnd.map(end -> end.isAfter(newest.end())).orElse(false))
        .orElse(false);
  }

  /** What has no rhythm cannot be expected in the next issue. */
  private static boolean hasRhythm(SeriesKey key) {
    return Rhythm.of(key).months() > 0;
  }

  /** Whether any figure of the topic stands in these issues. */
  boolean isPresent(Topic topic) {
    return presentTopics.contains(topic);
  }

  /**
   * The event for a series whose whole topic was left out, though no sibling of its own rhythm was
   * due: the half-year figure of what no longer stands in the annual report.
   *
   * @param ofTopic the event of another series of the topic; null when there is none
   */
  Optional<LifeEvent.Silent> alongWith(SeriesLife life, LifeEvent.@Nullable Silent ofTopic) {
    boolean older =
        life.newest().isPresent()
            && advances.values().stream()
                .flatMap(List::stream)
                .anyMatch(advance -> advance.end().isAfter(life.newest().get().end()));
    return older && life.series().accumulation() != Accumulation.SPAN
        ? Optional.ofNullable(ofTopic)
        : Optional.empty();
  }

  /** Stood often enough, itself or its whole topic, to be missed. */
  private boolean isSeries(SeriesKey key) {
    Topic topic = Topic.of(key);
    boolean wholeTopicAbsent = !presentTopics.contains(topic);
    return before.days(key) >= settings.presence()
        || (wholeTopicAbsent && before.days(topic) >= settings.presence());
  }

  /** A place that holds something nobody could read proves no absence. */
  private Optional<LifeEvent.Silent> dropped(SeriesLife life, Sightings.Last last) {
    List<Advance> siblings = siblings(life, last);
    if (siblings.size() < settings.siblings()) {
      return Optional.empty();
    }
    return emptied(siblings, last)
        .or(() -> isUnread(siblings, last) ? Optional.empty() : Optional.of(gone(siblings, last)));
  }

  private boolean isUnread(List<Advance> siblings, Sightings.Last last) {
    Optional<TableCell> was = TableCell.at(last.figure().locator());
    return was.isPresent()
        && siblings.stream().anyMatch(sibling -> place(sibling, last, was.get()).isPresent());
  }

  private Optional<EmptiedCells.Place> place(Advance sibling, Sightings.Last last, TableCell was) {
    return sibling
        .cell()
        .flatMap(
            beside ->
                cells.find(last.issue(), was, sibling.issue(), sibling.figure().key(), beside));
  }

  /** Its place goes on beside its siblings without a figure, whatever of the past stands there. */
  private Optional<LifeEvent.Silent> emptied(List<Advance> siblings, Sightings.Last last) {
    Optional<TableCell> was = TableCell.at(last.figure().locator()).filter(cell -> holdsBlanks);
    for (Advance sibling : was.isPresent() ? siblings : List.<Advance>of()) {
      Optional<EmptiedCells.Place> place =
          place(sibling, last, was.get()).filter(EmptiedCells.Place::isEmpty);
      if (place.isPresent()) {
        return Optional.of(emptied(sibling, place.get(), last));
      }
    }
    return Optional.empty();
  }

  private static LifeEvent.Silent emptied(
      Advance sibling, EmptiedCells.Place place, Sightings.Last last) {
    return silent(
        sibling,
        SeriesState.DROPPED_FROM_RELEASE,
        Cause.VALUE_SUPPRESSED,
        ReasonWords.emptied(sibling.issue(), sibling.figure(), place),
        last);
  }

  private static LifeEvent.Silent gone(List<Advance> siblings, Sightings.Last last) {
    return silent(
        siblings.get(0),
        SeriesState.DROPPED_FROM_RELEASE,
        Cause.ROW_DROPPED,
        ReasonWords.siblingCame(
            siblings.get(0).issue(), siblings.get(0).figure(), siblings.size() - 1),
        last);
  }

  /** Topics that stood beside the series more than once, and advanced; once is chance. */
  private List<Advance> siblings(SeriesLife life, Sightings.Last last) {
    Map<Topic, Advance> siblings = new LinkedHashMap<>();
    Map<Topic, Set<Sightings.Place>> together = new HashMap<>();
    for (Sightings.Place place : before.places(Topic.of(life.series()))) {
      for (Advance advance : byNeighbourhood.getOrDefault(place, List.of())) {
        if (place.rule().equals(Sightings.rule(last.figure())) && isLater(advance, life)) {
          Topic topic = Topic.of(advance.figure().key());
          siblings.putIfAbsent(topic, advance);
          together.computeIfAbsent(topic, t -> new HashSet<>()).add(place);
        }
      }
    }
    return siblings.entrySet().stream()
        .filter(
            sibling ->
                together.getOrDefault(sibling.getKey(), Set.of()).size() >= settings.presence())
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing((Advance advance) -> advance.figure().key()))
        .toList();
  }

  private boolean isLater(Advance advance, SeriesLife life) {
    boolean alike = before.isReadAlike(life.series(), advance.issue());
    if (!alike || !Rhythm.of(advance.figure().key()).equals(Rhythm.of(life.series()))) {
      return false;
    }
    return Rhythm.isWithinMonth(life.series().frequency())
        ? before
            .last(life.series())
            .map(last -> advance.issue().published().isAfter(last.issue().published()))
            .orElse(false)
        : life.newest().map(newest -> advance.end().isAfter(newest.end())).orElse(false);
  }

  private Optional<LifeEvent.Silent> growthOnly(SeriesLife life, Sightings.Last last) {
    if (life.series().measure() != Measure.LEVEL) {
      return Optional.empty();
    }
    Topic growth = Topic.of(life.series()).with(Topic.Property.GROWTH);
    return advances.getOrDefault(growth, List.of()).stream()
        .filter(advance -> isLater(advance, life))
        .findFirst()
        .map(
            advance ->
                silent(
                    advance,
                    SeriesState.GROWTH_ONLY,
                    Cause.VALUE_SUPPRESSED,
                    ReasonWords.growthCame(advance.figure().period(), advance.issue().published()),
                    last));
  }

  private Optional<LifeEvent.Silent> redefined(SeriesLife life, Sightings.Last last) {
    return advances.getOrDefault(Topic.of(life.series()), List.of()).stream()
        .filter(advance -> isLater(advance, life))
        .filter(advance -> advance.figure().key().unit() != life.series().unit())
        .findFirst()
        .map(
            advance ->
                silent(
                    advance,
                    SeriesState.REDEFINED,
                    Cause.UNIT_OR_DEFINITION_CHANGED,
                    ReasonWords.otherUnit(advance.figure(), life.series()),
                    last));
  }

  private static LifeEvent.Silent silent(
      Advance advance, SeriesState to, Cause cause, Sentence words, Sightings.Last last) {
    LocalDate since = advance.issue().published();
    return new LifeEvent.Silent(
        advance.issue().seen(),
        since,
        to,
        cause,
        "left-out",
        List.of(
            new Reason(Reason.Strength.SIBLING_ADVANCED, words, advance.issue().digest()),
            new Reason(
                Reason.Strength.OWN_CADENCE,
                ReasonWords.lastPresent(last),
                last.issue().digest())));
  }
}
