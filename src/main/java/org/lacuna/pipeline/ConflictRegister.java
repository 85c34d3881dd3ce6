package org.lacuna.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Conflict;
import org.lacuna.series.Interval;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.audit.Derived;

/**
 * Claims about one quantity that cannot all be true, and claims that what others imply contradicts.
 * Pure.
 */
final class ConflictRegister {

  private record Quantity(SeriesKey key, ReferencePeriod period) {}

  /**
   * What is said of a quantity.
   *
   * @param id id of the claim; for what follows from claims, theirs joined by {@code +}
   * @param publisher who says so, or whose figures imply it
   * @param words what is printed, or what follows, marked as such
   * @param values the values allowed
   * @param remark how it follows, empty for a claim
   */
  private record Said(String id, String publisher, String words, Interval values, String remark) {}

  private ConflictRegister() {}

  /**
   * The conflicts, in the order of the claims.
   *
   * @param claims what was published
   * @param derived what follows from some of these claims and nobody published
   */
  static List<Conflict> conflicts(List<Claim> claims, List<Derived> derived) {
    Map<Quantity, List<Said>> about = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Observation said = claim.observation();
      Quantity quantity = new Quantity(said.key(), said.period());
      about.computeIfAbsent(quantity, q -> new ArrayList<>()).add(published(claim));
    }
    for (Derived follows : derived) {
      Quantity quantity = new Quantity(follows.key(), follows.period());
      about.computeIfAbsent(quantity, q -> new ArrayList<>()).add(implied(follows, claims));
    }
    List<Conflict> conflicts = new ArrayList<>();
    about.forEach(
        (quantity, said) -> {
          if (disagree(said)) {
            conflicts.add(conflict(quantity, said));
          }
        });
    return conflicts;
  }

  private static Said published(Claim claim) {
    Observation observation = claim.observation();
    return new Said(
        claim.id(),
        observation.said().publisher(),
        observation.evidence().printed(),
        observation.amount().interval(),
        "");
  }

  private static Said implied(Derived derived, List<Claim> claims) {
    String ids =
        claims.stream()
            .filter(claim -> derived.inputs().contains(claim.observation()))
            .map(Claim::id)
            .collect(Collectors.joining("+"));
    String values = rounded(derived.lower()) + " to " + rounded(derived.upper());
    return new Said(
        ids,
        derived.inputs().get(0).said().publisher(),
        "derived: " + values,
        new Interval(derived.lower(), derived.upper()),
        "derived, not published: %s, of claims %s".formatted(derived.formula(), ids));
  }

  private static String rounded(BigDecimal value) {
    return value.round(new MathContext(4, RoundingMode.HALF_EVEN)).toPlainString();
  }

  private static boolean disagree(List<Said> said) {
    return said.stream()
        .anyMatch(one -> said.stream().anyMatch(other -> !one.values().meets(other.values())));
  }

  private static Conflict conflict(Quantity quantity, List<Said> said) {
    return new Conflict(
        quantity.key(),
        quantity.period(),
        said.stream().map(Said::id).toList(),
        said.stream().map(Said::publisher).toList(),
        said.stream().map(Said::words).toList(),
        said.stream()
            .map(Said::remark)
            .filter(remark -> !remark.isEmpty())
            .collect(Collectors.joining("; ")));
  }
}
