package org.lacuna.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lacuna.series.ReferencePeriod;

/**
 * One series as it was published over time; the questions are those of revision analysis (ALFRED,
 * JDemetra+). Read once, answered in memory. Immutable.
 *
 * <p>The days counted here are days of publication: what was captured in one night from a
 * publisher's old pages counts by the days those pages bear.
 */
public final class SeriesHistory {

  private final ClaimQuery query;
  private final Headline order;
  private final SortedMap<ReferencePeriod, List<Fact>> facts;

  /** Facts of one series, seen through a query (whose series and publication day are not used). */
  SeriesHistory(Collection<Fact> facts, ClaimQuery query, Headline order) {
    this.query = query;
    this.order = order;
    this.facts =
        facts.stream()
            .filter(fact -> query.asOf().sees(fact.at()))
            .collect(
                Collectors.groupingBy(
                    fact -> fact.slot().period(), TreeMap::new, Collectors.toList()));
  }

  /** What can be said of one period at a point on the clocks. */
  public Answer at(ReferencePeriod period, AsOf asOf) {
    List<Fact> about = facts.getOrDefault(period, List.of());
    List<Claim> holding = wanted(Holding.of(about, asOf));
    if (!holding.isEmpty()) {
      return new Answer.Known(holding);
    }
    return Holding.isKnown(about, asOf) ? new Answer.Withdrawn() : new Answer.Unknown();
  }

  /** The claim that leads, for each period that has one. */
  public SortedMap<ReferencePeriod, Claim> current() {
    return publishedBy(query.asOf().publishedBy());
  }

  /** The first figure published for each period. */
  public SortedMap<ReferencePeriod, Claim> preliminary() {
    return nthRelease(1);
  }

  /**
   * The n-th different figure published for each period; periods with fewer are left out.
   *
   * @param n from 1, the first figure published
   */
  public SortedMap<ReferencePeriod, Claim> nthRelease(int n) {
    checkPositive(n);
    SortedMap<ReferencePeriod, Claim> releases = new TreeMap<>();
    for (ReferencePeriod period : facts.keySet()) {
      List<Claim> all = releases(period);
      if (all.size() >= n) {
        releases.put(period, all.get(n - 1));
      }
    }
    return releases;
  }

  /**
   * The whole series as it stood after the k-th day on which it changed; after the last day when
   * there are fewer.
   *
   * @param k from 1, the first day on which anything was published
   */
  public SortedMap<ReferencePeriod, Claim> vintage(int k) {
    checkPositive(k);
    List<LocalDate> days = List.copyOf(vintageDays());
    return days.isEmpty() ? new TreeMap<>() : publishedBy(days.get(Math.min(k, days.size()) - 1));
  }

  /** The days on which the leading figure of any period came, changed or went, in order. */
  public SortedSet<LocalDate> vintageDays() {
    SortedSet<LocalDate> changed = new TreeSet<>();
    for (List<Fact> about : facts.values()) {
      changed.addAll(changes(about).keySet());
    }
    return changed;
  }

  /** The different figures published for one period, one after the other. */
  public List<Claim> releases(ReferencePeriod period) {
    List<Claim> releases = new ArrayList<>();
    for (Optional<Claim> claim : changes(facts.getOrDefault(period, List.of())).values()) {
      claim.filter(c -> isNew(releases, c)).ifPresent(releases::add);
    }
    return releases;
  }

  /** Newest claim of each stage for one period, in the order of {@link Headline#STAGES}. */
  public Map<String, Claim> newestOfStage(ReferencePeriod period) {
    Map<String, List<Claim>> stages =
        holding(facts.getOrDefault(period, List.of()), query.asOf().publishedBy()).stream()
            .collect(Collectors.groupingBy(c -> c.observation().said().stage()));
    return Headline.inOrder(stages.keySet()).stream()
        .collect(
            Collectors.toMap(
                stage -> stage,
                stage -> order.of(stages.getOrDefault(stage, List.of())).orElseThrow(),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  private SortedMap<ReferencePeriod, Claim> publishedBy(LocalDate day) {
    SortedMap<ReferencePeriod, Claim> leading = new TreeMap<>();
    facts.forEach(
        (period, about) -> leading(about, day).ifPresent(claim -> leading.put(period, claim)));
    return leading;
  }

  /** The days on which the leading claim of one period is another, with what leads from then on. */
  private SortedMap<LocalDate, Optional<Claim>> changes(List<Fact> about) {
    SortedMap<LocalDate, Optional<Claim>> changes = new TreeMap<>();
    Optional<Content> was = Optional.empty();
    for (LocalDate day : Holding.days(about, query.asOf())) {
      Optional<Claim> leads = leading(about, day);
      Optional<Content> is = leads.map(Claim::content);
      if (!is.equals(was)) {
        changes.put(day, leads);
      }
      was = is;
    }
    return changes;
  }

  private Optional<Claim> leading(List<Fact> about, LocalDate day) {
    return order.of(holding(about, day));
  }

  private List<Claim> holding(List<Fact> about, LocalDate day) {
    AsOf then = new AsOf(day, query.asOf().knownBy(), query.asOf().recordedBy());
    return wanted(Holding.of(about, then));
  }

  private List<Claim> wanted(List<Claim> claims) {
    return claims.stream().filter(query::wants).toList();
  }

  private static boolean isNew(List<Claim> releases, Claim claim) {
    return releases.isEmpty()
        || !releases.get(releases.size() - 1).content().equals(claim.content());
  }

  private static void checkPositive(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("releases and vintages are counted from 1, was " + number);
    }
  }
}
