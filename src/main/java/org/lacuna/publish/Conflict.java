package org.lacuna.publish;

import java.util.List;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Claims about one quantity whose intervals do not meet.
 *
 * @param series which series
 * @param period which reference period
 * @param claims ids of the claims, two or more
 * @param publishers their publishers, in the same order
 * @param values their values as printed, in the same order
 * @param explanation what can be said about the difference, empty when nothing
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
