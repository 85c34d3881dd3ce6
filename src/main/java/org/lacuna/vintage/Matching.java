package org.lacuna.vintage;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.Statement;

/**
 * Finds the claim an observation repeats, or makes a new one. What a source stated before, on this
 * page or another of its pages, it states again; it is not claimed twice.
 */
final class Matching {

  /** Room for claims in one extraction: a claim's number is the extraction's times this. */
  static final long ROOM = 1L << 20;

  private final Position at;
  private final boolean reread;
  private final Map<Slot, List<Fact>> elsewhere;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<Long> fresh = new HashSet<>();

  Matching(Position at, PageFacts known, boolean reread) {
    this.at = at;
    this.reread = reread;
    this.elsewhere = known.elsewhereBySlot();
  }

  /** New claims so far, in order of their numbers. */
  List<Claim> claims() {
    return List.copyOf(claims);
  }

  boolean isNew(Claim claim) {
    return fresh.contains(claim.id());
  }

  /** What the page says of one figure, given what it and the source's other pages said before. */
  Standing match(Slot slot, Course course, List<Observation> observations) {
    List<Claim> matched = new ArrayList<>();
    observations.forEach(o -> matched.add(match(slot, course, o)));
    matched.sort(Comparator.comparingLong(Claim::id));
    return new Standing(Mark.STATED, List.copyOf(matched));
  }

  private Claim match(Slot slot, Course course, Observation observation) {
    return onPage(course, observation)
        .or(() -> elsewhere(slot, observation))
        .orElseGet(() -> claim(observation));
  }

  /** The last claim of the page with the same content, dated as the page is dated now. */
  private Optional<Claim> onPage(Course course, Observation observation) {
    return lastSame(course, observation)
        .map(claim -> claim.published(dated(course, claim, observation)));
  }

  private Optional<Claim> lastSame(Course course, Observation observation) {
    return course.turns().stream()
        .filter(turn -> !turn.at().captured().isAfter(at.captured()))
        .flatMap(turn -> turn.standing().claims().stream())
        .filter(claim -> isSame(claim, observation))
        .reduce((earlier, later) -> later);
  }

  private Optional<Claim> elsewhere(Slot slot, Observation observation) {
    return elsewhere.getOrDefault(slot, List.of()).stream()
        .flatMap(fact -> fact.claim().stream())
        .filter(claim -> isSame(claim, observation) && isSameVoice(claim, observation))
        .min(Comparator.comparingLong(Claim::id))
        .map(claim -> claim.published(observation.said().published()));
  }

  private Claim claim(Observation observation) {
    if (claims.size() >= ROOM) {
      throw new IllegalArgumentException("a vintage holds at most " + ROOM + " claims");
    }
    long id = at.extraction() * ROOM + claims.size();
    URI address = at.page().address();
    Claim claim = new Claim(id, observation, address);
    claims.add(claim);
    fresh.add(id);
    return claim;
  }

  /** Another extractor's figure is a claim of its own unless it also stands in the same place. */
  private boolean isSame(Claim claim, Observation observation) {
    return claim.content().equals(Content.of(observation))
        && !claim.observation().firstSeen().isAfter(at.captured())
        && (!reread || isSamePlace(claim, observation));
  }

  private static boolean isSamePlace(Claim claim, Observation observation) {
    return places(claim.observation()).toList().equals(places(observation).toList());
  }

  private static Stream<String> places(Observation o) {
    return Stream.of(o.evidence().locator(), o.evidence().quote(), o.evidence().printed());
  }

  private static boolean isSameVoice(Claim claim, Observation observation) {
    Statement a = claim.observation().said();
    Statement b = observation.said();
    return a.publisher().equals(b.publisher())
        && a.release().equals(b.release())
        && a.stage().equals(b.stage());
  }

  /**
   * A page that bears no day, as at the capture before, counts from the first of these captures. An
   * earlier day it did bear is not written down again: whether it holds is seen when the course is
   * read, and may be seen otherwise once that earlier capture is read anew.
   */
  private PublicationTime dated(Course course, Claim same, Observation observation) {
    PublicationTime now = observation.said().published();
    return course.before(at.captured()).claims().stream()
        .filter(claim -> claim.id() == same.id())
        .map(claim -> claim.observation().said().published())
        .filter(before -> !before.isPrinted() && !now.isPrinted())
        .findFirst()
        .orElse(now);
  }
}
