package org.lacuna.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lacuna.series.PublicationTime;
import org.lacuna.vintage.Revision.Change;

/** Gathers what changed, figure by figure. */
final class Report {

  private final Map<Slot, List<Fact>> elsewhere;
  private final Instant captured;
  private final List<Claim> added = new ArrayList<>();
  private final List<Change> revised = new ArrayList<>();
  private final List<Claim> withdrawn = new ArrayList<>();
  private final List<Claim> rolledOff = new ArrayList<>();
  private int confirmed;

  Report(Map<Slot, List<Fact>> elsewhere, Instant captured) {
    this.elsewhere = elsewhere;
    this.captured = captured;
  }

  Revision of(Revision.Kind kind, Capture capture) {
    return new Revision(kind, capture, added, revised, withdrawn, rolledOff, confirmed);
  }

  boolean changesFigures() {
    return !(added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty());
  }

  void add(Slot slot, Standing was, Standing is) {
    if (is.isOnPage()) {
      is.claims().forEach(claim -> compare(slot, was, is, claim));
    } else if (was.isOnPage()) {
      (is.mark() == Mark.ROLLED_OFF ? rolledOff : withdrawn).addAll(was.claims());
    }
  }

  private void compare(Slot slot, Standing was, Standing is, Claim now) {
    List<Claim> before = was.mark().holds() ? was.claims() : saidElsewhere(slot, now);
    if (before.stream().anyMatch(claim -> isRepeated(was, claim, now))) {
      confirmed++;
      return;
    }
    Set<Content> kept = is.contents();
    before.stream()
        .filter(claim -> !kept.contains(claim.content()))
        .findFirst()
        .ifPresentOrElse(old -> revised.add(new Change(old, now)), () -> added.add(now));
  }

  /** A page that now gives fewer digits was changed; another page that does only repeats. */
  private static boolean isRepeated(Standing was, Claim before, Claim now) {
    return before.content().equals(now.content())
        || (!was.mark().holds() && Agreement.repeatsVaguely(now, before));
  }

  /** What the source's other pages had said by the day of this claim. */
  private List<Claim> saidElsewhere(Slot slot, Claim now) {
    PublicationTime published = now.observation().said().published();
    AsOf then = new AsOf(published.date(), captured, Instant.MAX);
    return Holding.of(elsewhere.getOrDefault(slot, List.of()), then);
  }
}
