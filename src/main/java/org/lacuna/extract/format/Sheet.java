package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.lacuna.extract.Table.Cell;

/** One sheet of a workbook, filled cell by cell in any order, with merged regions spread out. */
final class Sheet {

  private static final int WIDEST = 1000;

  private final int limit;
  private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
  private int places;
  private int lastRow = -1;
  private int lastColumn = -1;

  Sheet(int limit) {
    this.limit = limit;
  }

  /** Sets the words of a cell; blank ones and those beyond the limits are dropped. */
  void cell(int row, int column, String words) {
    String text = Words.collapse(words);
    if (!text.isEmpty()) {
      put(row, column, new Cell(text, false, row, column));
    }
  }

  private void put(int row, int column, Cell cell) {
    if (column >= WIDEST || full()) {
      return;
    }
    rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    places++;
  }

  /** Spreads the first cell of a region over the places of it that have words around them. */
  void merge(CellRangeAddress region) {
    Cell first = rows.getOrDefault(region.getFirstRow(), Map.of()).get(region.getFirstColumn());
    if (first == null) {
      return;
    }
    int bottom = Math.min(region.getLastRow(), lastRow);
    int right = Math.min(region.getLastColumn(), lastColumn);
    for (int row = region.getFirstRow(); row <= bottom && !full(); row++) {
      for (int column = region.getFirstColumn(); column <= right && !full(); column++) {
        put(row, column, first);
      }
    }
  }

  boolean full() {
    return places >= limit || (long) (lastRow + 1) * (lastColumn + 1) > limit;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** All rows from the first, blank ones included, so that row numbers are those of the sheet. */
  List<List<Cell>> rows() {
    List<List<Cell>> all = new ArrayList<>();
    for (int row = 0; row <= lastRow && (long) row * (lastColumn + 1) <= limit; row++) {
      Map<Integer, Cell> filled = rows.getOrDefault(row, Map.of());
      List<Cell> cells = new ArrayList<>(lastColumn + 1);
      for (int column = 0; column <= lastColumn; column++) {
        cells.add(filled.getOrDefault(column, new Cell("", false, row, column)));
      }
      all.add(cells);
    }
    return all;
  }
}
