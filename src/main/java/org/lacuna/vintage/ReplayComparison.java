package org.lacuna.vintage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.Revision.Change;

/**
 * What a replay into an empty store says otherwise than the store it repeats: nothing with the same
 * extractor, and with a newer one that which it reads differently. To be looked at before the newer
 * counts.
 *
 * @param rows rows equal in every part but their numbers: which capture says what of which figure,
 *     in which words, at which place; of all that was ever said, whether it still holds or not
 * @param otherRows rows that only one of the stores has
 * @param same number of claims that hold in both, equal in every part: figure, words, place, day
 * @param gone claims only the older store holds, in order of series and period
 * @param fresh claims only the newer store holds, likewise
 * @param changed claims about one figure, from one snapshot, that differ in value, words or place
 */
public record ReplayComparison(
    long rows,
    long otherRows,
    long same,
    List<Claim> gone,
    List<Claim> fresh,
    List<Change> changed) {

  /** One row without its numbers and without the day on which it was recorded. */
  private record Row(
      Page page, Instant captured, Slot slot, Mark mark, Optional<Observation> stated) {

    static Row of(Fact fact) {
      return new Row(
          fact.at().page(),
          fact.at().captured(),
          fact.slot(),
          fact.mark(),
          fact.claim().map(Claim::observation));
    }
  }

  /** Copies the lists. */
  public ReplayComparison {
    gone = List.copyOf(gone);
    fresh = List.copyOf(fresh);
    changed = List.copyOf(changed);
  }

  /** Whether the same claims hold in both. */
  public boolean isEqual() {
    return gone.isEmpty() && fresh.isEmpty() && changed.isEmpty();
  }

  /** Compares series by series, so that neither store need fit into memory. */
  public static ReplayComparison of(VintageStore older, VintageStore newer, AsOf asOf) {
    Builder builder = new Builder();
    SortedSet<SeriesKey> all = new TreeSet<>(older.series());
    all.addAll(newer.series());
    for (SeriesKey series : all) {
      ClaimQuery query = ClaimQuery.of(series).asOf(asOf);
      builder.add(older.claims(query), newer.claims(query));
      builder.addRows(older.factsOf(series), newer.factsOf(series));
    }
    return builder.build();
  }

  private static final class Builder {
    private long rows;
    private long otherRows;
    private long same;
    private final List<Claim> gone = new ArrayList<>();
    private final List<Claim> fresh = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();

    void add(List<Claim> older, List<Claim> newer) {
      Map<Object, Claim> left = new LinkedHashMap<>();
      older.forEach(claim -> left.put(claim.observation(), claim));
      List<Claim> unmatched =
          newer.stream().filter(claim -> left.remove(claim.observation()) == null).toList();
      same += newer.size() - unmatched.size();
      pair(new ArrayList<>(left.values()), unmatched);
    }

    void addRows(List<Fact> older, List<Fact> newer) {
      Map<Row, Integer> surplus = new HashMap<>();
      older.forEach(fact -> surplus.merge(Row.of(fact), 1, Integer::sum));
      newer.forEach(fact -> surplus.merge(Row.of(fact), -1, Integer::sum));
      long other = surplus.values().stream().mapToLong(Math::abs).sum();
      otherRows += other;
      rows += (older.size() + newer.size() - other) / 2;
    }

    private void pair(List<Claim> older, List<Claim> newer) {
      for (Claim claim : newer) {
        older.stream()
            .filter(old -> isOfOneFigure(old, claim))
            .min(Comparator.comparingLong(Claim::id))
            .ifPresentOrElse(
                old -> {
                  older.remove(old);
                  changed.add(new Change(old, claim));
                },
                () -> fresh.add(claim));
      }
      gone.addAll(older);
    }

    private static boolean isOfOneFigure(Claim a, Claim b) {
      return a.slot().equals(b.slot())
          && a.observation().evidence().snapshot().equals(b.observation().evidence().snapshot());
    }

    ReplayComparison build() {
      return new ReplayComparison(rows, otherRows, same, gone, fresh, changed);
    }
  }
}
