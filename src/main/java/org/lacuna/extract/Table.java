package org.lacuna.extract;

import java.util.List;
import java.util.Objects;

/**
 * A table of data with row and column spans spread out: a cell that spans stands in every place it
 * covers.
 *
 * @param number counted from 1 in the document; parts of a page that are tables for the sake of
 *     layout are not counted
 * @param captions words that stand over it: its caption, or the short paragraphs right before it,
 *     in their order
 * @param rows the rows from the top, each from its first column; a row may be shorter than others
 */
public record Table(int number, List<String> captions, List<List<Cell>> rows) implements Block {

  /** Copies the lists. */
  public Table {
    captions = List.copyOf(captions);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * One cell, at one of the places it covers.
   *
   * @param text its words, white space collapsed; empty when it has none
   * @param header whether the document marks it as a header
   * @param row row of its first place, from 0
   * @param column column of its first place, from 0
   */
  public record Cell(String text, boolean header, int row, int column) {

    /** Requires text. */
    public Cell {
      Objects.requireNonNull(text, "text");
    }
  }

  /** Number of columns of its longest row. */
  public int width() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }

  /** Its words from left to right and top to bottom, a spanning cell once. */
  public String text() {
    StringBuilder all = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell cell = rows.get(row).get(column);
        if (cell.row() == row && cell.column() == column && !cell.text().isEmpty()) {
          all.append(cell.text()).append('\t');
        }
      }
      all.append('\n');
    }
    return all.toString();
  }
}
