package org.lacuna.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The claims about one series and one reference period, and the one that is shown where there is
 * room for one only: of those that stand, the one published last, then seen last, then with the
 * greatest id.
 *
 * @param claims all of them, by first seen, then id; never empty
 */
public record Headline(List<Claim> claims) {

  private static final Comparator<Claim> PREFERENCE =
      Comparator.<Claim, java.time.LocalDate>comparing(
              claim -> claim.observation().said().published().date())
          .thenComparing(claim -> claim.observation().firstSeen())
          .thenComparing(Claim::id);

  /** Copies the claims. */
  public Headline {
    claims = List.copyOf(claims);
  }

  /** The claim that is shown; empty when every claim was withdrawn. */
  public Optional<Claim> shown() {
    if (isSingle()) {
      return Optional.of(claims.get(0)).filter(Claim::stands);
    }
    return claims.stream().filter(Claim::stands).max(PREFERENCE);
  }

  /** Whether a value was published first that differs from the one shown. */
  public boolean isRevised() {
    return shown().isPresent() && !earlier().isEmpty();
  }

  /** The other claims that stand beside the one shown, by first seen. */
  public List<Claim> others() {
    if (isSingle()) {
      return List.of();
    }
    Optional<Claim> shown = shown();
    return claims.stream()
        .filter(Claim::stands)
        .filter(claim -> !shown.equals(Optional.of(claim)))
        .toList();
  }

  /** The superseded claims whose number differs from the one shown, by first seen. */
  public List<Claim> earlier() {
    if (isSingle() && claims.get(0).stands()) {
      return List.of();
    }
    Optional<java.math.BigDecimal> now = shown().map(c -> c.observation().amount().value());
    return claims.stream()
        .filter(claim -> !claim.stands())
        .filter(claim -> !now.equals(Optional.of(claim.observation().amount().value())))
        .toList();
  }

  /** Nearly every period has one claim. */
  private boolean isSingle() {
    return claims.size() == 1;
  }
}
