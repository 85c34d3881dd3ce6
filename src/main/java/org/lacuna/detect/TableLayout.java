package org.lacuna.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.detect.ReleaseIssue.Blank;

/**
 * The tables of one document, as far as a comparison needs them: how rows are called, and which
 * cells hold a figure, or a mark for none.
 */
final class TableLayout {

  private final Map<TableCell, Blank> blanks = new HashMap<>();
  private final Set<TableCell> figures = new HashSet<>();
  private final Map<Row, String> names = new HashMap<>();
  private final Map<Row, List<Row>> rows = new HashMap<>();

  /**
   * A row of a table, by its number or by its name.
   *
   * @param table the table
   * @param id the number in the grid, or the labels
   */
  private record Row(String table, String id) {
    static Row of(TableCell cell) {
      return new Row(cell.table(), Integer.toString(cell.row()));
    }

    TableCell in(int column) {
      return new TableCell(table, Integer.parseInt(id), column);
    }
  }

  /** The layout of a document. */
  TableLayout(ReleaseIssue issue) {
    for (Blank blank : issue.blanks()) {
      TableCell.at(blank.locator()).ifPresent(cell -> blanks.put(cell, blank));
    }
    issue.figures().forEach(figure -> TableCell.at(figure.locator()).ifPresent(figures::add));
    for (ReleaseIssue.SeenLabel label : issue.labels()) {
      TableCell.at(label.locator())
          .ifPresent(
              cell -> names.merge(Row.of(cell), LabelName.of(label.words()), String::concat));
    }
    names.forEach(
        (row, name) ->
            rows.computeIfAbsent(new Row(row.table, name), n -> new ArrayList<>()).add(row));
  }

  /** The labels of the row a cell stands in, without numbers; empty when it has none. */
  Optional<String> rowName(TableCell cell) {
    return Optional.ofNullable(names.get(Row.of(cell))).filter(name -> !name.isEmpty());
  }

  /** The cell of the only row of this name; empty when there is none, or more than one. */
  Optional<TableCell> cell(String table, String rowName, int column) {
    List<Row> named = rows.getOrDefault(new Row(table, rowName), List.of());
    return named.size() == 1 ? Optional.of(named.get(0).in(column)) : Optional.empty();
  }

  /** Whether a figure was read in a cell. */
  boolean holdsFigure(TableCell cell) {
    return figures.contains(cell);
  }

  /** What stands in a cell instead of a figure; empty when it holds something else. */
  Optional<Blank> blank(TableCell cell) {
    return Optional.ofNullable(blanks.get(cell));
  }
}
