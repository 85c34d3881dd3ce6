package org.lacuna.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;

/**
 * All that is known of one series, period by period.
 *
 * @param series the series
 * @param values what was claimed for each period
 * @param gaps why a period has no value, where that was found out
 */
public record SeriesStory(
    SeriesEntry series,
    NavigableMap<ReferencePeriod, Headline> values,
    Map<ReferencePeriod, Shorthand> gaps) {

  /** Wraps the maps. */
  public SeriesStory {
    values = Collections.unmodifiableNavigableMap(values);
    gaps = Map.copyOf(gaps);
  }

  /** The claim shown for a period; empty when there is none, or every one was withdrawn. */
  public Optional<Claim> shown(ReferencePeriod period) {
    return Optional.ofNullable(values.get(period)).flatMap(Headline::shown);
  }

  /** Why no claim is shown for a period. */
  public Shorthand why(ReferencePeriod period) {
    if (values.containsKey(period)) {
      return Shorthand.WITHDRAWN;
    }
    Shorthand silent = isAfterTheEnd(period) ? Shorthand.ENDED : Shorthand.NOT_AVAILABLE;
    return gaps.getOrDefault(period, silent);
  }

  /** Whether the definition changes with a period. */
  public boolean breaksAt(ReferencePeriod period) {
    return shown(period).map(claim -> isBreak(claim)).orElse(false);
  }

  /** The number first published for a period, where another is shown now. */
  public Optional<BigDecimal> earlier(ReferencePeriod period) {
    return Optional.ofNullable(values.get(period))
        .filter(Headline::isRevised)
        .map(headline -> headline.earlier().get(0).observation().amount().value());
  }

  /** Whether some value was published first with another number. */
  public boolean isRevised() {
    return values.values().stream().anyMatch(Headline::isRevised);
  }

  /** Periods with a claim or a gap, and those the rhythm of the series lets expect between them. */
  public List<ReferencePeriod> periods() {
    Set<ReferencePeriod> known = new HashSet<>(values.keySet());
    known.addAll(gaps.keySet());
    return Cadence.around(series.key(), known);
  }

  /**
   * The periods with a value as runs that may be drawn as one line: neither a gap, nor a leap in
   * time, nor a change of definition lies within a run, nor the new year at which a figure summed
   * from January starts again.
   *
   * @param periods the periods side by side, from the oldest
   */
  public List<List<ReferencePeriod>> runs(List<ReferencePeriod> periods) {
    List<List<ReferencePeriod>> runs = new ArrayList<>();
    Optional<ReferencePeriod> before = Optional.empty();
    for (ReferencePeriod period : periods) {
      boolean present = shown(period).isPresent();
      boolean joined = before.filter(last -> follows(last, period)).isPresent();
      if (present && (!joined || breaksAt(period))) {
        runs.add(new ArrayList<>());
      }
      if (present) {
        runs.get(runs.size() - 1).add(period);
      }
      before = Optional.of(period).filter(p -> present);
    }
    return runs;
  }

  /** A series published now and then is no line: nobody said what lies between. */
  private boolean follows(ReferencePeriod before, ReferencePeriod period) {
    return ChronoUnit.MONTHS.between(before.end(), period.end()) <= Cadence.step(series.key())
        && !startsAgain(before, period);
  }

  private boolean startsAgain(ReferencePeriod before, ReferencePeriod period) {
    return series.key().accumulation() == Accumulation.YEAR_TO_DATE
        && before.end().getYear() != period.end().getYear();
  }

  /** Where a period is drawn: its last day, when the figure was complete. */
  public static LocalDate plottedAt(ReferencePeriod period) {
    return period.end().atEndOfMonth();
  }

  /** Whether a claim says that its definition differs from the one before. */
  public static boolean isBreak(Claim claim) {
    return claim.observation().status().contains(ObservationStatus.BREAK)
        || claim.observation().status().contains(ObservationStatus.DEFINITION_DIFFERS);
  }

  private boolean isAfterTheEnd(ReferencePeriod period) {
    return series.state().isEnded()
        && series.last().map(last -> period.compareTo(last) > 0).orElse(false);
  }
}
