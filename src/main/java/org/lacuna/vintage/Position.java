package org.lacuna.vintage;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where in the life of a page a fact stands: when the bytes were captured, which reading of them,
 * and when the store learnt it.
 *
 * @param page the page
 * @param captured when the bytes were captured
 * @param extraction number of the reading; of two readings of one capture the greater counts
 * @param recorder number of the reading whose recording wrote the fact: {@code extraction}, or a
 *     later one of an older capture that put it into another light; the greater counts
 * @param recorded when the fact was written
 */
record Position(Page page, Instant captured, long extraction, long recorder, Instant recorded) {

  static final Comparator<Position> ORDER =
      Comparator.comparing(Position::captured)
          .thenComparingLong(Position::extraction)
          .thenComparingLong(Position::recorder);
}
