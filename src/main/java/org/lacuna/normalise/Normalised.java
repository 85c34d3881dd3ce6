package org.lacuna.normalise;

import java.util.List;
import org.lacuna.extract.Leftover;
import org.lacuna.series.Observation;

/**
 * What a document's readings mean.
 *
 * @param observations one a reading that could be resolved, in the order of the readings; equal
 *     statements of one fact stand once, at their first place
 * @param leftovers readings that could not be resolved, each with its reason; what extraction left
 *     is in the extraction
 */
public record Normalised(List<Observation> observations, List<Leftover> leftovers) {

  /** Copies both lists. */
  public Normalised {
    observations = List.copyOf(observations);
    leftovers = List.copyOf(leftovers);
  }
}
