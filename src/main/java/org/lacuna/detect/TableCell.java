package org.lacuna.detect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a cell, as locators write it: {@code table:2/row:14/column:3}, in an archive behind
 * the name of the entry.
 *
 * @param table the table, with the entry it stands in
 * @param row row of the grid, from 1
 * @param column column of the grid, from 1
 */
record TableCell(String table, int row, int column) {

  private static final Pattern LOCATOR =
      Pattern.compile("(.*table:\\d{1,9})/row:(\\d{1,9})/column:(\\d{1,9})");

  /** The cell a locator names; empty when it names a stretch of text. */
  static Optional<TableCell> at(String locator) {
    Matcher cell = LOCATOR.matcher(locator);
    return cell.matches()
        ? Optional.of(
            new TableCell(
                cell.group(1), Integer.parseInt(cell.group(2)), Integer.parseInt(cell.group(3))))
        : Optional.empty();
  }

  boolean isInRowOf(TableCell other) {
    return table.equals(other.table) && row == other.row;
  }
}
