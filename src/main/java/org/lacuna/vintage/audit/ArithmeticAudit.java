package org.lacuna.vintage.audit;

import java.util.Collection;
import java.util.List;
import org.lacuna.series.Observation;

/**
 * Looks for figures that cannot all be right: total and parts, actual and target, sums from January
 * on, growth and levels, order of magnitude. Pure, and never corrects.
 */
public final class ArithmeticAudit {

  private static final List<Check> CHECKS =
      List.of(
          new ContradictionCheck(),
          new TotalCheck(),
          new GrowthOfTotalCheck(),
          new PartCheck(),
          new TargetCheck(),
          new CumulativeCheck(),
          new GrowthCheck(),
          new MagnitudeCheck());

  private ArithmeticAudit() {}

  /**
   * What is wrong with a vintage.
   *
   * @param vintage figures of one vintage
   * @param before figures of the same release and stage that held before it; may be empty, which
   *     leaves the rules that need none
   * @return by rule, and within a rule in the order of the vintage
   */
  public static List<Discrepancy> of(
      Collection<Observation> vintage, Collection<Observation> before) {
    Figures figures = new Figures(vintage, before);
    return CHECKS.stream().flatMap(check -> check.of(figures)).toList();
  }
}
