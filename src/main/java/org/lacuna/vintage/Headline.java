package org.lacuna.vintage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lacuna.series.Bound;
import org.lacuna.series.Interval;

/**
 * Picks the claim that stands for a figure where several hold. In this order:
 *
 * <ol>
 *   <li>publishers in the order of preference, others after them;
 *   <li>stages: yearbook, annual, monthly, flash, statement, others;
 *   <li>numbers that are meant to the digit before about, nearly, over, at least, under, at most;
 *   <li>the one published last, a page without a day by the day it was first seen;
 *   <li>of those of the same kind, publisher and stage that agree with it, the narrowest: 3.2
 *       million in a later speech does not displace 3,172,000;
 *   <li>the one seen last, then the one with the greater number.
 * </ol>
 *
 * The others stay what they are: see {@link Agreement}.
 *
 * @param publishers names of publishers, most trusted first; may be empty
 */
public record Headline(List<String> publishers) {

  /** Stages from the one that settles a figure to the one that first mentions it. */
  public static final List<String> STAGES =
      List.of("yearbook", "annual", "monthly", "flash", "statement");

  /** Copies the list. */
  public Headline {
    publishers = List.copyOf(publishers);
  }

  /** Without preference between publishers. */
  public static Headline standard() {
    return new Headline(List.of());
  }

  /** The claim that stands for the figure; empty when there is none. */
  public Optional<Claim> of(Collection<Claim> claims) {
    List<Claim> best =
        first(first(first(claims, this::byPublisher), Headline::byStage), Headline::byBound);
    return best.stream().max(LATEST).map(latest -> narrowest(best, latest));
  }

  /** Stages in the order in which they settle a figure; unknown ones last, by name. */
  static List<String> inOrder(Collection<String> stages) {
    return stages.stream()
        .sorted(
            Comparator.comparingInt((String stage) -> place(STAGES, stage))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static final Comparator<Claim> SEEN =
      Comparator.comparing((Claim claim) -> claim.observation().firstSeen())
          .thenComparingLong(Claim::id);

  private static final Comparator<Claim> LATEST =
      Comparator.comparing(Headline::published)
          .thenComparing(Headline::width, Comparator.reverseOrder())
          .thenComparing(SEEN);

  private static final Comparator<Claim> NARROWEST =
      Comparator.comparing(Headline::width, Comparator.reverseOrder())
          .thenComparing(Headline::published)
          .thenComparing(SEEN);

  private static Claim narrowest(List<Claim> claims, Claim latest) {
    return claims.stream()
        .filter(claim -> Agreement.agree(claim, latest))
        .max(NARROWEST)
        .orElse(latest);
  }

  private static List<Claim> first(Collection<Claim> claims, ToIntFunction<Claim> rank) {
    int best = claims.stream().mapToInt(rank).min().orElse(0);
    return claims.stream().filter(claim -> rank.applyAsInt(claim) == best).toList();
  }

  private int byPublisher(Claim claim) {
    return place(publishers, claim.observation().said().publisher());
  }

  private static int byStage(Claim claim) {
    return place(STAGES, claim.observation().said().stage());
  }

  private static int byBound(Claim claim) {
    return claim.observation().amount().bound() == Bound.EXACT ? 0 : 1;
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  private static LocalDate published(Claim claim) {
    return claim.observation().said().published().date();
  }

  private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(100);

  /** Width of what the words allow; a bound open to one side is wider than any other. */
  private static BigDecimal width(Claim claim) {
    Interval interval = claim.observation().amount().interval();
    BigDecimal lower = interval.lower();
    BigDecimal upper = interval.upper();
    return lower == null || upper == null ? ENDLESS : upper.subtract(lower);
  }
}
