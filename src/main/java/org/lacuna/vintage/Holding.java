package org.lacuna.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lacuna.series.Statement;

/**
 * The claims about one figure that hold at a point on the clocks.
 *
 * <p>Of one source's release and stage, the statements published last hold and succeed the earlier
 * ones, on whichever page they stand; two pages of one day hold side by side. Other sources,
 * releases and stages are voices of their own.
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

  private static List<Claim> newest(List<Dated> lineage) {
    LocalDate last =
        lineage.stream().map(Dated::surely).max(Comparator.naturalOrder()).orElseThrow();
    return lineage.stream().filter(d -> d.surely.equals(last)).map(Dated::claim).toList();
  }

  /** One claim stated on two pages bears the later day. */
  private static void keep(Map<Long, Claim> holding, Claim claim) {
    holding.merge(claim.id(), claim, (a, b) -> day(a).isBefore(day(b)) ? b : a);
  }

  private static LocalDate day(Claim claim) {
    return claim.observation().said().published().date();
  }
}
