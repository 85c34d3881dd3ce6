package org.lacuna.detect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lacuna.series.ReferencePeriod;

/**
 * Delays of past issues of one release: days from the end of the newest reference period an issue
 * brought to the day it was published.
 *
 * @param days sorted, shortest first
 */
record Delays(List<Integer> days) {

  static Delays of(Collection<Integer> days) {
    return new Delays(days.stream().sorted().toList());
  }

  /** Days from the end of {@code period} to {@code published}. */
  static int between(ReferencePeriod period, LocalDate published) {
    return (int) ChronoUnit.DAYS.between(period.end().atEndOfMonth(), published);
  }

  int count() {
    return days.size();
  }

  /** These delays and one more. */
  Delays plus(int day) {
    List<Integer> more = new ArrayList<>(days);
    more.add(day);
    return of(more);
  }

  /** The nearest-rank quantile; there must be a delay. */
  int quantile(double share) {
    int rank = (int) Math.ceil(share * days.size());
    return days.get(Math.min(Math.max(rank, 1), days.size()) - 1);
  }

  int median() {
    return quantile(0.5);
  }
}
