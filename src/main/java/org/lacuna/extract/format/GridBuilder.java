package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.extract.Table.Cell;

/**
 * Spreads the spans of a table's cells over a grid, cell by cell, never beyond a number of places.
 */
final class GridBuilder {

  private static final int WIDEST = 1000;

  private final int limit;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final Map<Integer, Hanging> hanging = new HashMap<>();
  private int places;
  private int open = -1;

  /** A cell that reaches down into {@code rows} further rows. */
  private record Hanging(Cell cell, int rows) {}

  GridBuilder(int limit) {
    this.limit = limit;
  }

  /** Begins a row; cells that reach down from above already stand in it. */
  void row() {
    finishRow();
    rows.add(new ArrayList<>());
    open = rows.size() - 1;
    fill();
  }

  /** Adds a cell at the first free place of the row. Spans below 1 count as 1. */
  void cell(String text, boolean header, int rowSpan, int columnSpan) {
    if (open < 0) {
      row();
    }
    List<Cell> row = rows.get(open);
    Cell cell = new Cell(text, header, open, row.size());
    int width = Math.min(Math.max(columnSpan, 1), WIDEST);
    for (int i = 0; i < width && !full(); i++) {
      if (rowSpan > 1) {
        hanging.put(row.size(), new Hanging(cell, rowSpan - 1));
      }
      add(row, cell);
    }
    fill();
  }

  private void fill() {
    List<Cell> row = rows.get(open);
    Hanging over = hanging.get(row.size());
    while (over != null && over.cell.row() < open && !full()) {
      shorten(row.size(), over);
      add(row, over.cell);
      over = hanging.get(row.size());
    }
  }

  private void shorten(int column, Hanging over) {
    if (over.rows == 1) {
      hanging.remove(column);
    } else {
      hanging.put(column, new Hanging(over.cell, over.rows - 1));
    }
  }

  private void add(List<Cell> row, Cell cell) {
    row.add(cell);
    places++;
  }

  /** Cells reaching down into places right of the last cell of a row, with what lies between. */
  private void finishRow() {
    if (open < 0 || hanging.isEmpty()) {
      return;
    }
    List<Cell> row = rows.get(open);
    int last = hanging.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    while (row.size() <= last && !full()) {
      Hanging over = hanging.get(row.size());
      if (over != null && over.cell.row() < open) {
        shorten(row.size(), over);
        add(row, over.cell);
      } else {
        add(row, new Cell("", false, open, row.size()));
      }
    }
  }

  /** Whether the number of places is used up; further cells are dropped. */
  boolean full() {
    return places >= limit;
  }

  int places() {
    return places;
  }

  List<List<Cell>> rows() {
    finishRow();
    open = -1;
    return rows;
  }
}
