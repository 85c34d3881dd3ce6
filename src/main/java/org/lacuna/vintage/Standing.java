package org.lacuna.vintage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one page says of one figure.
 *
 * @param mark in which way
 * @param claims the claims that hold, in order of their numbers; empty when the mark says none do
 */
record Standing(Mark mark, List<Claim> claims) {

  static final Standing NEVER = new Standing(Mark.RETRACTED, List.of());
  static final Standing WITHDRAWN = new Standing(Mark.WITHDRAWN, List.of());

  Set<Content> contents() {
    return claims.stream().map(Claim::content).collect(Collectors.toUnmodifiableSet());
  }

  boolean isOnPage() {
    return mark == Mark.STATED;
  }

  Standing rolledOff() {
    return new Standing(Mark.ROLLED_OFF, claims);
  }
}
