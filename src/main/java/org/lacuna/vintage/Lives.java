package org.lacuna.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.Statement;
import org.lacuna.vintage.ClaimLife.End;
import org.lacuna.vintage.ClaimLife.Manner;

/** What became of every claim about one figure, told from capture to capture. */
final class Lives {

  private final Map<Long, Claim> claims = new TreeMap<>();
  private final Map<Long, End> ends = new TreeMap<>();

  private final Set<Notice> notices;

  private Lives(Set<Notice> notices) {
    this.notices = notices;
  }

  /**
   * Every claim ever made about one figure, in the order in which they were first seen.
   *
   * @param notices captures whose page announces that figures were corrected
   */
  static List<ClaimLife> of(Collection<Fact> facts, AsOf asOf, Set<Notice> notices) {
    List<Fact> seen = facts.stream().filter(fact -> asOf.sees(fact.at())).toList();
    Lives lives = new Lives(notices);
    lives.takeUp(seen);
    List<Claim> before = List.of();
    for (Instant moment : moments(seen)) {
      List<Claim> now = Holding.of(seen, new AsOf(asOf.publishedBy(), moment, asOf.recordedBy()));
      lives.turn(moment, before, now);
      before = now;
    }
    lives.endTheOvertaken(before);
    return lives.told();
  }

  private void takeUp(List<Fact> seen) {
    seen.forEach(fact -> fact.claim().ifPresent(claim -> claims.putIfAbsent(claim.id(), claim)));
  }

  private static SortedSet<Instant> moments(List<Fact> seen) {
    SortedSet<Instant> moments = new TreeSet<>();
    seen.forEach(fact -> moments.add(fact.at().captured()));
    return moments;
  }

  private void turn(Instant moment, List<Claim> before, List<Claim> now) {
    now.forEach(claim -> claims.put(claim.id(), claim));
    now.forEach(claim -> ends.remove(claim.id()));
    before.stream()
        .filter(claim -> now.stream().noneMatch(other -> other.id() == claim.id()))
        .forEach(claim -> ends.put(claim.id(), end(claim, moment, now)));
  }

  /** Those that never held: read anew at their own capture, or found when a later one held. */
  private void endTheOvertaken(List<Claim> now) {
    for (Claim claim : claims.values()) {
      if (!ends.containsKey(claim.id()) && now.stream().noneMatch(c -> c.id() == claim.id())) {
        ends.put(claim.id(), end(claim, claim.observation().firstSeen(), now));
      }
    }
  }

  private End end(Claim claim, Instant moment, List<Claim> now) {
    Optional<Claim> successor =
        now.stream().filter(other -> isOfOneVoice(claim, other)).findFirst();
    return new End(moment, successor, manner(claim, moment, successor));
  }

  private Manner manner(Claim claim, Instant moment, Optional<Claim> successor) {
    boolean noticed = notices.contains(new Notice(page(claim), moment));
    if (successor.isEmpty()) {
      return noticed ? Manner.ANNOUNCED : Manner.SILENT;
    }
    Claim after = successor.get();
    if (snapshot(after).equals(snapshot(claim))) {
      return Manner.READ_ANEW;
    }
    if (!after.address().equals(claim.address())) {
      return Manner.LATER_ISSUE;
    }
    return noticed || bearsALaterDay(after, claim) ? Manner.ANNOUNCED : Manner.SILENT;
  }

  /** The day on which an undated page was captured announces nothing. */
  private static boolean bearsALaterDay(Claim after, Claim before) {
    return published(after).isPrinted()
        && published(after).date().isAfter(published(before).date());
  }

  private static String snapshot(Claim claim) {
    return claim.observation().evidence().snapshot();
  }

  private static Page page(Claim claim) {
    return new Page(claim.observation().said().source(), claim.address());
  }

  private static PublicationTime published(Claim claim) {
    return claim.observation().said().published();
  }

  private static boolean isOfOneVoice(Claim a, Claim b) {
    Statement one = a.observation().said();
    Statement other = b.observation().said();
    return one.source().equals(other.source())
        && one.release().equals(other.release())
        && one.stage().equals(other.stage());
  }

  private List<ClaimLife> told() {
    List<ClaimLife> told = new ArrayList<>();
    claims.forEach(
        (id, claim) -> told.add(new ClaimLife(claim, Optional.ofNullable(ends.get(id)))));
    told.sort(Comparator.comparing(life -> life.claim().observation().firstSeen()));
    return told;
  }
}
