package org.lacuna.vintage;

import java.util.List;

/** What can be said of one figure at a point on the clocks. */
public sealed interface Answer {

  /** No evidence reaches back so far, or nobody ever stated it: not known, which is not zero. */
  record Unknown() implements Answer {}

  /** It was stated, and every page that stated it has taken it off. */
  record Withdrawn() implements Answer {}

  /**
   * It is stated.
   *
   * @param claims all claims that hold, in order of their numbers; at least one
   */
  record Known(List<Claim> claims) implements Answer {

    /** Copies the list. */
    public Known {
      claims = List.copyOf(claims);
    }
  }
}
