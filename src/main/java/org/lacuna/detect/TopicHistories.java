package org.lacuna.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Declaration;
import org.lacuna.detect.TopicHistory.Sighting;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/** The histories of all things counted, told from one body of evidence. */
public final class TopicHistories {

  private static final Comparator<Sighting> BY_PERIOD = Comparator.comparing(Sighting::period);
  private static final Comparator<Sighting> BY_PUBLICATION =
      Comparator.comparing((Sighting sighting) -> sighting.issue().published());

  private final List<Declaration> declarations;
  private final Map<Topic, List<Sighting>> sightings = new HashMap<>();
  private final Map<String, List<Sighting>> targets = new HashMap<>();
  private final Map<Topic, Transition> dropped = new HashMap<>();

  private TopicHistories(Evidence evidence, List<SeriesLife> lives) {
    this.declarations = evidence.declarations();
    for (ReleaseIssue issue : evidence.issues()) {
      for (SeenFigure figure : issue.figures()) {
        add(new Sighting(figure, issue));
      }
    }
    lives.stream()
        .filter(life -> life.state() == SeriesState.DROPPED_FROM_RELEASE)
        .forEach(life -> life.latest().ifPresent(step -> drop(Topic.of(life.series()), step)));
  }

  /**
   * Histories of what was known at {@code now}.
   *
   * @param evidence all that is known; what is later is left aside
   * @param lives the lives that were judged from it
   */
  public static TopicHistories of(Evidence evidence, List<SeriesLife> lives, Instant now) {
    return new TopicHistories(evidence.asOf(now), lives);
  }

  private void add(Sighting sighting) {
    Topic topic = Topic.of(sighting.figure().key());
    sightings.computeIfAbsent(topic, t -> new ArrayList<>()).add(sighting);
    if (topic.scenario() == Scenario.TARGET) {
      targets.computeIfAbsent(topic.subject(), s -> new ArrayList<>()).add(sighting);
    }
  }

  private void drop(Topic topic, Transition step) {
    dropped.merge(topic, step, (one, other) -> other.since().isBefore(one.since()) ? other : one);
  }

  /** The history of what {@code about}, any series of it, counts. */
  public TopicHistory of(SeriesKey about) {
    Topic topic = Topic.of(about);
    List<Sighting> own = sightings.getOrDefault(topic, List.of());
    Optional<Sighting> single =
        own.stream().filter(TopicHistories::isSingle).max(BY_PERIOD.thenComparing(BY_PUBLICATION));
    return new TopicHistory(
        about,
        single,
        own.stream().max(BY_PUBLICATION.thenComparing(BY_PERIOD)),
        single.map(last -> wentOn(topic, own, last.period())).orElse(List.of()),
        targets.getOrDefault(topic.subject(), List.of()).stream().sorted(BY_PERIOD).toList(),
        breaks(own),
        Optional.ofNullable(dropped.get(topic)));
  }

  private static boolean isSingle(Sighting sighting) {
    return sighting.figure().key().accumulation() != Accumulation.SPAN;
  }

  /** Figures of what stood beside it, read by the same rule, for later periods. */
  private List<Sighting> wentOn(Topic topic, List<Sighting> own, ReferencePeriod last) {
    Map<List<Object>, Sighting> once = new LinkedHashMap<>();
    beside(topic, own).stream()
        .flatMap(other -> sightings.getOrDefault(other, List.of()).stream())
        .filter(sighting -> sighting.period().end().isAfter(last.end()))
        .filter(TopicHistories::isSingle)
        .sorted(BY_PERIOD.thenComparing(BY_PUBLICATION))
        .forEach(
            sighting ->
                once.putIfAbsent(List.of(sighting.figure().key(), sighting.period()), sighting));
    return List.copyOf(once.values());
  }

  private static Set<Topic> beside(Topic topic, List<Sighting> own) {
    Set<Topic> beside = new HashSet<>();
    for (Sighting sighting : own) {
      String rule = Sightings.rule(sighting.figure());
      sighting.issue().figures().stream()
          .filter(other -> Sightings.rule(other).equals(rule))
          .map(other -> Topic.of(other.key()))
          .filter(other -> other.property() == topic.property())
          .filter(other -> other.scenario() == Scenario.ACTUAL)
          .forEach(beside::add);
    }
    beside.remove(topic);
    return beside;
  }

  private List<Declaration> breaks(List<Sighting> own) {
    return declarations.stream()
        .filter(word -> word.word() == Declaration.Word.REDEFINED)
        .filter(word -> own.stream().anyMatch(sighting -> isOf(word, sighting)))
        .sorted(Comparator.comparing(Declaration::effective))
        .toList();
  }

  private static boolean isOf(Declaration word, Sighting sighting) {
    return word.release().equals(sighting.issue().release())
        && word.isAbout(sighting.figure().key().toString());
  }
}
