package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.series.Observation;

/**
 * What one document gave, outside any store.
 *
 * @param name file name or address
 * @param metadata what it says of itself
 * @param observations the figures read, in the order of the document
 * @param leftovers the figures seen and not read
 * @param unreadable why it cannot be read at all, empty when it can
 */
public record DocumentReading(
    String name,
    Metadata metadata,
    List<Observation> observations,
    List<Leftover> leftovers,
    Optional<String> unreadable) {

  /** Copies the lists. */
  public DocumentReading {
    observations = List.copyOf(observations);
    leftovers = List.copyOf(leftovers);
  }
}
