package org.lacuna.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Gap;
import org.lacuna.publish.Shorthand;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Evidence;
import org.lacuna.series.Frequency;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * January and February of monthly series where the publisher gave both months as one figure, which
 * belongs to the sums from January on. Pure.
 */
final class MergedMonths {

  private static final int FEBRUARY = 2;

  private MergedMonths() {}

  /**
   * The months that have no figure of their own, within the time their series goes on.
   *
   * @param periods the periods each series has a claim for
   * @param claims every claim published; those that were withdrawn prove nothing
   */
  static List<Gap> gaps(Map<SeriesKey, List<ReferencePeriod>> periods, List<Claim> claims) {
    Map<SeriesKey, Map<Integer, Evidence>> merged = merged(claims);
    List<Gap> gaps = new ArrayList<>();
    periods.forEach(
        (series, known) ->
            sums(series)
                .flatMap(key -> Optional.ofNullable(merged.get(key)))
                .ifPresent(years -> gaps.addAll(gaps(series, new HashSet<>(known), years))));
    return gaps;
  }

  private static Map<SeriesKey, Map<Integer, Evidence>> merged(List<Claim> claims) {
    Map<SeriesKey, Map<Integer, Evidence>> merged = new HashMap<>();
    claims.stream()
        .filter(Claim::stands)
        .map(Claim::observation)
        .filter(MergedMonths::isJanuaryToFebruary)
        .forEach(
            seen ->
                merged
                    .computeIfAbsent(seen.key(), key -> new HashMap<>())
                    .putIfAbsent(seen.period().end().getYear(), seen.evidence()));
    return merged;
  }

  private static boolean isJanuaryToFebruary(Observation seen) {
    return seen.key().accumulation() == Accumulation.YEAR_TO_DATE
        && seen.period().end().getMonthValue() == FEBRUARY;
  }

  /** The series of sums that goes with a monthly one. */
  private static Optional<SeriesKey> sums(SeriesKey key) {
    return key.accumulation() == Accumulation.PERIOD && key.frequency() == Frequency.MONTHLY
        ? Optional.of(key.with(Accumulation.YEAR_TO_DATE, Frequency.MONTHLY))
        : Optional.empty();
  }

  private static List<Gap> gaps(
      SeriesKey series, Set<ReferencePeriod> known, Map<Integer, Evidence> years) {
    List<Gap> gaps = new ArrayList<>();
    years.forEach(
        (year, proof) -> {
          List<ReferencePeriod> both =
              Stream.of(1, FEBRUARY)
                  .map(month -> ReferencePeriod.ofMonth(YearMonth.of(year, month)))
                  .toList();
          if (both.stream().noneMatch(known::contains) && isWithin(year, known)) {
            both.forEach(month -> gaps.add(gap(series, month, proof)));
          }
        });
    return gaps;
  }

  /** A series that begins later in the year, or ended before it, lacks nothing. */
  private static boolean isWithin(int year, Set<ReferencePeriod> known) {
    YearMonth january = YearMonth.of(year, 1);
    return known.stream().anyMatch(period -> period.end().isBefore(january))
        && known.stream().anyMatch(period -> period.end().isAfter(january));
  }

  private static Gap gap(SeriesKey series, ReferencePeriod month, Evidence proof) {
    return new Gap(
        series,
        month,
        Shorthand.INCLUDED_ELSEWHERE,
        Optional.empty(),
        Optional.empty(),
        new Bilingual("一月与二月合并公布。", "January and February were published as one figure."),
        List.of(proof.snapshot()));
  }
}
