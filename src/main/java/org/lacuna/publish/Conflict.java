package org.lacuna.publish;

import java.util.List;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Claims about one quantity whose intervals do not meet; among them may be what follows from other
 * claims and nobody published, marked as derived.
 *
 * @param series which series
 * @param period which reference period
 * @param claims ids of the claims, two or more; those a derived value follows from joined by {@code
 *     +}
 * @param publishers their publishers, in the same order
 * @param values their values as printed, in the same order; a derived one says so
 * @param explanation what can be said about the difference, with the formula of what is derived;
 *     empty when nothing
 */
public record Conflict(
    SeriesKey series,
    ReferencePeriod period,
    List<String> claims,
    List<String> publishers,
    List<String> values,
    String explanation) {

  /** Copies the lists. */
  public Conflict {
    claims = List.copyOf(claims);
    publishers = List.copyOf(publishers);
    values = List.copyOf(values);
  }
}
