package org.lacuna.vintage.audit;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Bound;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;

/** The figures of one vintage, and those that held before it, by what they are about. */
final class Figures {

  private final List<Observation> now;
  private final Map<SeriesKey, NavigableMap<ReferencePeriod, Observation>> vintage =
      new HashMap<>();
  private final Map<SeriesKey, NavigableMap<ReferencePeriod, Observation>> before = new HashMap<>();

  Figures(Collection<Observation> vintage, Collection<Observation> before) {
    this.now = List.copyOf(vintage);
    vintage.forEach(o -> put(this.vintage, o));
    before.forEach(o -> put(this.before, o));
  }

  /** All figures of the vintage, in its order. */
  List<Observation> all() {
    return now;
  }

  /** Levels that happened, of the vintage, in its order. */
  List<Observation> levels() {
    return now.stream().filter(Figures::isLevel).toList();
  }

  Optional<Observation> inVintage(SeriesKey key, ReferencePeriod period) {
    return find(vintage, key, period);
  }

  Optional<Observation> before(SeriesKey key, ReferencePeriod period) {
    return find(before, key, period);
  }

  /** Of the vintage, or else of before. */
  Optional<Observation> either(SeriesKey key, ReferencePeriod period) {
    return inVintage(key, period).or(() -> before(key, period));
  }

  /** The newest figure of before about an earlier period of the same length. */
  Optional<Observation> lastBefore(Observation figure) {
    ReferencePeriod period = figure.period();
    return before
        .getOrDefault(figure.key(), new TreeMap<>())
        .headMap(period, false)
        .descendingMap()
        .values()
        .stream()
        .filter(o -> isAlike(o, figure))
        .findFirst();
  }

  /** The sum from January to a month: a month itself in January, a year in December. */
  Optional<Observation> cumulative(SeriesKey flow, YearMonth month) {
    ReferencePeriod period = ReferencePeriod.yearTo(month);
    SeriesKey running = Relatives.in(flow, Accumulation.YEAR_TO_DATE, Frequency.MONTHLY);
    SeriesKey whole = Relatives.in(flow, Accumulation.PERIOD, period.frequency());
    return either(running, period)
        .or(() -> isWholeOrOne(period) ? either(whole, period) : Optional.empty());
  }

  private static boolean isWholeOrOne(ReferencePeriod period) {
    return period.months() == 1 || period.months() == 12;
  }

  static boolean isLevel(Observation o) {
    return o.key().measure() == Measure.LEVEL && o.key().scenario() == Scenario.ACTUAL;
  }

  /** Sums from January on are compared with each other whatever their length. */
  private static boolean isAlike(Observation a, Observation b) {
    return a.key().accumulation() == Accumulation.YEAR_TO_DATE
        || a.period().months() == b.period().months();
  }

  private static Optional<Observation> find(
      Map<SeriesKey, NavigableMap<ReferencePeriod, Observation>> figures,
      SeriesKey key,
      ReferencePeriod period) {
    return Optional.ofNullable(figures.get(key)).map(series -> series.get(period));
  }

  /** Of several figures for one thing the one meant to the digit counts. */
  private static void put(
      Map<SeriesKey, NavigableMap<ReferencePeriod, Observation>> figures, Observation o) {
    figures
        .computeIfAbsent(o.key(), k -> new TreeMap<>())
        .merge(o.period(), o, (a, b) -> a.amount().bound() == Bound.EXACT ? a : b);
  }
}
