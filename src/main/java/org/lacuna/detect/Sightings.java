package org.lacuna.detect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lacuna.series.SeriesKey;

/**
 * Where the series of one release have stood: the memory that siblings are told from. For one
 * thread.
 */
final class Sightings {

  /** The version in {@code prose-3/level} and in {@code prose@3}. */
  private static final Pattern VERSION = Pattern.compile("-\\d+(?=/|$)|@.*$");

  /**
   * One place where a series stood.
   *
   * @param digest document
   * @param rule rule that read it, without its version
   */
  record Place(String digest, String rule) {}

  /** What is remembered of a series or topic. */
  private static final class Track {
    private final Set<LocalDate> days = new HashSet<>();
    private final Deque<Place> places = new ArrayDeque<>();
    private Optional<YearMonth> newest = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();
  }

  /**
   * The last sighting of a series.
   *
   * @param issue document it stood in
   * @param figure the figure
   */
  record Last(ReleaseIssue issue, SeenFigure figure) {}

  private final int memory;
  private final Map<SeriesKey, Track> series = new HashMap<>();
  private final Map<Topic, Track> topics = new HashMap<>();
  private final Map<SeriesKey, Last> last = new HashMap<>();

  /**
   * Nothing seen yet.
   *
   * @param memory documents remembered for a topic, the newest
   */
  Sightings(int memory) {
    this.memory = memory;
  }

  /** Takes down every figure of these issues. */
  void addAll(List<ReleaseIssue> issues) {
    issues.forEach(this::add);
  }

  private void add(ReleaseIssue issue) {
    LocalDate day = issue.published();
    for (SeenFigure figure : issue.figures()) {
      Place place = new Place(issue.digest(), rule(figure));
      add(series.computeIfAbsent(figure.key(), key -> new Track()), day, place, figure);
      add(topics.computeIfAbsent(Topic.of(figure.key()), topic -> new Track()), day, place, figure);
      last.merge(figure.key(), new Last(issue, figure), Sightings::newer);
    }
  }

  private static Last newer(Last held, Last other) {
    int order = other.figure().period().compareTo(held.figure().period());
    boolean newer =
        order > 0 || (order == 0 && !other.issue().published().isBefore(held.issue().published()));
    return newer ? other : held;
  }

  private void add(Track track, LocalDate day, Place place, SeenFigure figure) {
    track.days.add(day);
    if (track.lastDay.map(day::isAfter).orElse(true)) {
      track.lastDay = Optional.of(day);
    }
    if (!track.places.contains(place)) {
      track.places.addLast(place);
      if (track.places.size() > memory) {
        track.places.removeFirst();
      }
    }
    YearMonth end = figure.period().end();
    if (track.newest.isEmpty() || end.isAfter(track.newest.get())) {
      track.newest = Optional.of(end);
    }
  }

  /** The rule without the version of its grammar, so that a new version is still the same rule. */
  static String rule(SeenFigure figure) {
    return VERSION.matcher(figure.rule()).replaceAll("");
  }

  /** On how many days of publication the series stood in a document. */
  int days(SeriesKey key) {
    return Optional.ofNullable(series.get(key)).map(track -> track.days.size()).orElse(0);
  }

  /** On how many days of publication the topic stood in a document. */
  int days(Topic topic) {
    return Optional.ofNullable(topics.get(topic)).map(track -> track.days.size()).orElse(0);
  }

  /** Last month of the newest period of the topic. */
  Optional<YearMonth> newest(Topic topic) {
    return Optional.ofNullable(topics.get(topic)).flatMap(track -> track.newest);
  }

  /** The last day of publication on which the topic stood in a document. */
  Optional<LocalDate> lastDay(Topic topic) {
    return Optional.ofNullable(topics.get(topic)).flatMap(track -> track.lastDay);
  }

  /** The last places of the topic, oldest first. */
  List<Place> places(Topic topic) {
    return Optional.ofNullable(topics.get(topic))
        .<List<Place>>map(track -> new ArrayList<>(track.places))
        .orElse(List.of());
  }

  /**
   * Whether the version of the readers that last saw the series read this document too. What
   * another version sees or does not see says nothing of the publisher.
   */
  boolean isReadAlike(SeriesKey key, ReleaseIssue issue) {
    return last(key).map(seen -> seen.issue().reader().equals(issue.reader())).orElse(false);
  }

  /** Where the series was last seen. */
  Optional<Last> last(SeriesKey key) {
    return Optional.ofNullable(last.get(key));
  }
}
