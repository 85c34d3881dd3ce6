package org.lacuna.extract.table;

import java.util.List;
import org.lacuna.extract.Blank;
import org.lacuna.extract.Label;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Reading;

/**
 * What tables gave.
 *
 * @param readings figures read, in the order of the cells
 * @param leftovers cells that look like figures of ours and were not read; where many cells of a
 *     column share a reason, the first stands for all and says how many
 * @param labels labels of all rows of data, whether of ours or not
 * @param blanks cells that count something of ours and hold no figure
 */
public record TableReadings(
    List<Reading> readings, List<Leftover> leftovers, List<Label> labels, List<Blank> blanks) {

  /** Copies the lists. */
  public TableReadings {
    readings = List.copyOf(readings);
    leftovers = List.copyOf(leftovers);
    labels = List.copyOf(labels);
    blanks = List.copyOf(blanks);
  }
}
