package org.lacuna.vintage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lacuna.series.Interval;

/**
 * How the claims that hold about one figure stand to the one that leads. Two claims agree when the
 * intervals their words allow meet: 4.7万 and 47,238 do, 2.59 million and 2.87 million do not.
 *
 * @param headline the claim that leads; empty when none holds
 * @param agreeing the others that agree with it, in order of their numbers
 * @param conflicting the others that do not, in order of their numbers
 */
public record Agreement(Optional<Claim> headline, List<Claim> agreeing, List<Claim> conflicting) {

  /** Copies the lists. */
  public Agreement {
    agreeing = List.copyOf(agreeing);
    conflicting = List.copyOf(conflicting);
  }

  /**
   * Weighs claims about one figure.
   *
   * @param claims claims of one series and reference period
   * @param order picks the one that leads
   */
  public static Agreement of(Collection<Claim> claims, Headline order) {
    Optional<Claim> headline = order.of(claims);
    List<Claim> others = claims.stream().filter(claim -> !isOne(headline, claim)).toList();
    return new Agreement(
        headline,
        others.stream().filter(claim -> agrees(headline, claim)).toList(),
        others.stream().filter(claim -> !agrees(headline, claim)).toList());
  }

  /** Whether publishers, or pages of one publisher, contradict each other. */
  public boolean isConflict() {
    return !conflicting.isEmpty();
  }

  static boolean agree(Claim a, Claim b) {
    return a.observation().amount().agreesWith(b.observation().amount());
  }

  /** Whether {@code vague} says no more than {@code precise}, in fewer digits or as a bound. */
  static boolean repeatsVaguely(Claim vague, Claim precise) {
    Interval wide = vague.observation().amount().interval();
    Interval narrow = precise.observation().amount().interval();
    return !wide.equals(narrow)
        && reaches(wide.lower(), narrow.lower(), -1)
        && reaches(wide.upper(), narrow.upper(), 1);
  }

  private static boolean reaches(
      @Nullable BigDecimal wide, @Nullable BigDecimal narrow, int direction) {
    return wide == null || (narrow != null && wide.compareTo(narrow) * direction >= 0);
  }

  private static boolean agrees(Optional<Claim> headline, Claim claim) {
    return headline.isPresent() && agree(headline.get(), claim);
  }

  private static boolean isOne(Optional<Claim> headline, Claim claim) {
    return headline.isPresent() && headline.get().id() == claim.id();
  }
}
