package org.lacuna.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one page said of one figure over time.
 *
 * @param turns in order of capture, one per capture at which something changed; of several readings
 *     of one capture only the last recorded is kept
 */
record Course(List<Turn> turns) {

  static final Course EMPTY = new Course(List.of());

  private static final Comparator<Claim> BY_NUMBER = Comparator.comparingLong(Claim::id);

  /** The course the facts of one page about one figure make, in whatever order they come. */
  static Course of(Collection<Fact> facts) {
    Map<Position, List<Fact>> byPosition = new TreeMap<>(Position.ORDER);
    facts.forEach(f -> byPosition.computeIfAbsent(f.at(), p -> new ArrayList<>()).add(f));
    Map<Instant, Turn> byCapture = new LinkedHashMap<>();
    byPosition.forEach((at, group) -> byCapture.put(at.captured(), new Turn(at, standing(group))));
    return new Course(List.copyOf(byCapture.values()));
  }

  /** The courses of all figures of one page. */
  static Map<Slot, Course> bySlot(Collection<Fact> facts) {
    return facts.stream()
        .collect(
            Collectors.groupingBy(
                Fact::slot,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Course::of)));
  }

  /** What the page said after the last capture before {@code moment}. */
  Standing before(Instant moment) {
    return last(moment, -1);
  }

  /** What the page said after the last capture up to and with {@code moment}. */
  Standing upTo(Instant moment) {
    return last(moment, 0);
  }

  /**
   * The same with every statement under the day it bears: a page that no longer shows its day is of
   * the day it bore before, as long as it states the same.
   */
  Course dated() {
    Iterator<PublishedTurn> dated = PublishedTurn.of(this).iterator();
    return new Course(
        turns.stream().map(turn -> new Turn(turn.at(), dated.next().standing())).toList());
  }

  boolean turnsAt(Instant moment) {
    return turns.stream().anyMatch(turn -> turn.at().captured().equals(moment));
  }

  private Standing last(Instant moment, int atMost) {
    Standing standing = Standing.NEVER;
    for (Turn turn : turns) {
      if (turn.at().captured().compareTo(moment) <= atMost) {
        standing = turn.standing();
      }
    }
    return standing;
  }

  private static Standing standing(List<Fact> group) {
    List<Claim> claims =
        group.stream().flatMap(fact -> fact.claim().stream()).sorted(BY_NUMBER).toList();
    return new Standing(group.get(0).mark(), claims);
  }
}
