package org.lacuna.extract.prose;

import java.util.List;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Reading;

/**
 * What running text gave.
 *
 * @param readings figures read, in the order of the text
 * @param leftovers figures seen near a word of the vocabulary and not read, in the order of the
 *     text
 */
public record ProseReadings(List<Reading> readings, List<Leftover> leftovers) {

  /** Copies both lists. */
  public ProseReadings {
    readings = List.copyOf(readings);
    leftovers = List.copyOf(leftovers);
  }
}
