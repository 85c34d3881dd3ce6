package org.lacuna.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lacuna.series.Statement;

/**
 * The claims about one figure that hold at a point on the clocks.
 *
 * <p>Of one source's release and stage, the statements published last hold and succeed the earlier
 * ones, on whichever page they stand; two pages of one day hold side by side, and what is later
 * only repeated in fewer digits ("over 3 million") holds on. Other sources, releases and stages are
 * voices of their own.
 */
final class Holding {

  private record Lineage(String source, String release, String stage) {
    static Lineage of(Dated dated) {
      Statement said = dated.claim.observation().said();
      return new Lineage(said.source(), said.release(), said.stage());
    }
  }

  private record Dated(Claim claim, LocalDate surely) {}

  private Holding() {}

  /** Claims that hold, in order of their numbers. */
  static List<Claim> of(Collection<Fact> facts, AsOf asOf) {
    Map<Lineage, List<Dated>> lineages =
        statements(facts, asOf).stream().collect(Collectors.groupingBy(Lineage::of));
    Map<Long, Claim> holding = new TreeMap<>();
    lineages.values().forEach(all -> newest(all).forEach(claim -> keep(holding, claim)));
    return List.copyOf(holding.values());
  }

  /** Whether any page ever said anything that counts at this point, withdrawn since or not. */
  static boolean isKnown(Collection<Fact> facts, AsOf asOf) {
    return courses(facts, asOf).values().stream()
        .map(course -> PublishedTurn.lastBy(asOf.publishedBy(), course))
        .anyMatch(turn -> turn.standing().mark() != Mark.RETRACTED);
  }

  /** The days on which what holds may have changed, in order. */
  static SortedSet<LocalDate> days(Collection<Fact> facts, AsOf asOf) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Course course : courses(facts, asOf).values()) {
      PublishedTurn.of(course).forEach(turn -> days.add(turn.surely()));
      days.removeIf(day -> day.isAfter(asOf.publishedBy()));
    }
    return days;
  }

  private static List<Dated> statements(Collection<Fact> facts, AsOf asOf) {
    List<Dated> statements = new ArrayList<>();
    for (Course course : courses(facts, asOf).values()) {
      PublishedTurn turn = PublishedTurn.lastBy(asOf.publishedBy(), course);
      turn.standing().claims().forEach(claim -> statements.add(new Dated(claim, turn.surely())));
    }
    return statements;
  }

  private static Map<Page, Course> courses(Collection<Fact> facts, AsOf asOf) {
    return facts.stream()
        .filter(fact -> asOf.sees(fact.at()))
        .collect(
            Collectors.groupingBy(
                fact -> fact.at().page(),
                Collectors.collectingAndThen(Collectors.toList(), Course::of)));
  }

  /** The statements of the last day, and before them those that they only repeat vaguely. */
  private static List<Claim> newest(List<Dated> lineage) {
    NavigableMap<LocalDate, List<Claim>> byDay = new TreeMap<>();
    lineage.forEach(d -> byDay.computeIfAbsent(d.surely, day -> new ArrayList<>()).add(d.claim));
    List<Claim> kept = new ArrayList<>();
    List<Claim> later = List.of();
    for (List<Claim> earlier : byDay.descendingMap().values()) {
      if (!repeatsVaguely(later, earlier)) {
        return kept;
      }
      kept.addAll(earlier);
      later = earlier;
    }
    return kept;
  }

  private static boolean repeatsVaguely(List<Claim> later, List<Claim> earlier) {
    return later.stream()
        .allMatch(l -> earlier.stream().allMatch(e -> Agreement.repeatsVaguely(l, e)));
  }

  /** One claim stated on two pages bears the later day. */
  private static void keep(Map<Long, Claim> holding, Claim claim) {
    holding.merge(claim.id(), claim, (a, b) -> day(a).isBefore(day(b)) ? b : a);
  }

  private static LocalDate day(Claim claim) {
    return claim.observation().said().published().date();
  }
}
