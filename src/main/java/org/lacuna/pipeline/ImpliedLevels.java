package org.lacuna.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.publish.Claim;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Evidence;
import org.lacuna.series.Interval;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;
import org.lacuna.vintage.audit.Derived;

/**
 * Levels of older years that a page implies by giving a level and its growth since such a year:
 * 2021年317万人次，比2019年增长10.5% says something of 2019. Pure.
 */
final class ImpliedLevels {

  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ImpliedLevels() {}

  /**
   * What follows, in the order of the claims.
   *
   * @param claims what was published
   * @param since the year a growth is said to be since, in the words of its page; empty when they
   *     do not say
   */
  static List<Derived> of(List<Claim> claims, Function<Evidence, Optional<Integer>> since) {
    List<Derived> derived = new ArrayList<>();
    for (Claim claim : claims) {
      Observation growth = claim.observation();
      if (growth.key().measure() == Measure.CHANGE_PERCENT) {
        level(growth, claims)
            .flatMap(level -> implied(level, growth, since))
            .ifPresent(derived::add);
      }
    }
    return List.copyOf(derived);
  }

  /** The level that stands on the same page, for the same period. */
  private static Optional<Observation> level(Observation growth, List<Claim> claims) {
    return claims.stream()
        .map(Claim::observation)
        .filter(one -> one.key().measure() == Measure.LEVEL)
        .filter(one -> percent(one.key()).equals(growth.key()))
        .filter(one -> one.period().equals(growth.period()))
        .filter(one -> one.evidence().snapshot().equals(growth.evidence().snapshot()))
        .findFirst();
  }

  private static SeriesKey percent(SeriesKey level) {
    return level.with(Measure.CHANGE_PERCENT, Unit.PERCENT);
  }

  private static Optional<Derived> implied(
      Observation level, Observation growth, Function<Evidence, Optional<Integer>> since) {
    int year = level.period().start().getYear();
    boolean flow = level.key().accumulation() != Accumulation.SPAN;
    return since
        .apply(growth.evidence())
        .filter(base -> flow && level.period().isWithinYear() && base < year)
        .flatMap(base -> implied(level, growth, level.period().plusYears(base - year)));
  }

  private static Optional<Derived> implied(
      Observation level, Observation growth, ReferencePeriod period) {
    Interval now = level.amount().interval();
    Interval by = growth.amount().interval();
    if (now.lower() == null || now.upper() == null || by.lower() == null || by.upper() == null) {
      return Optional.empty();
    }
    if (by.lower().compareTo(HUNDRED.negate()) <= 0) {
      return Optional.empty(); // a fall to nothing implies nothing
    }
    return Optional.of(
        new Derived(
            level.key(),
            period,
            now.lower().divide(factor(by.upper()), DIGITS),
            now.upper().divide(factor(by.lower()), DIGITS),
            "%s %s / (1 + %s since %s)"
                .formatted(
                    level.evidence().printed(),
                    level.period(),
                    growth.evidence().printed(),
                    period),
            List.of(level, growth)));
  }

  private static BigDecimal factor(BigDecimal percent) {
    return BigDecimal.ONE.add(percent.divide(HUNDRED, DIGITS));
  }
}
