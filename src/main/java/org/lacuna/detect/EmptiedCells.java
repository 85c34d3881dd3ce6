package org.lacuna.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lacuna.detect.ReleaseIssue.Blank;
import org.lacuna.series.SeriesKey;

/**
 * Finds the cell in which the figure of a series would stand and was not read: its row goes on in
 * the column of a sibling, or its column in the row of one. For one thread.
 */
final class EmptiedCells {

  private final Map<String, TableLayout> layouts = new HashMap<>();

  /**
   * A place that goes on without its figure.
   *
   * @param blank the mark that stands in it, or nothing; empty when it holds what was not read
   */
  record Place(Optional<Blank> blank) {

    boolean isEmpty() {
      return blank.isPresent();
    }

    /** One clause in plain words, of a place that holds no figure. */
    String words() {
      Blank found = blank.orElseThrow();
      return "its place goes on, at %s, and holds %s instead of a figure"
          .formatted(
              found.locator(), found.mark().isEmpty() ? "nothing" : Words.quoted(found.mark()));
    }
  }

  /**
   * The place of a series; empty when it is gone too, was no cell of a table, or holds another
   * figure.
   *
   * @param last where the series last stood
   * @param now the document without it
   * @param sibling a figure of that document that stood beside the series before
   */
  Optional<Place> find(Sightings.Last last, ReleaseIssue now, SeenFigure sibling) {
    Optional<TableCell> was = TableCell.at(last.figure().locator());
    Optional<TableCell> beside = TableCell.at(sibling.locator());
    if (was.isEmpty() || beside.isEmpty()) {
      return Optional.empty();
    }
    TableLayout layout = layout(now);
    return inOwnRow(last.issue(), was.get(), layout, beside.get())
        .or(() -> inOwnColumn(last.issue(), was.get(), layout, beside.get(), sibling.key()))
        .filter(cell -> !layout.holdsFigure(cell))
        .map(cell -> new Place(layout.blank(cell)));
  }

  private TableLayout layout(ReleaseIssue issue) {
    return layouts.computeIfAbsent(issue.digest(), digest -> new TableLayout(issue));
  }

  private Optional<TableCell> inOwnRow(
      ReleaseIssue before, TableCell was, TableLayout now, TableCell beside) {
    return layout(before)
        .rowName(was)
        .filter(name -> layout(before).cell(was.table(), name, was.column()).isPresent())
        .flatMap(name -> now.cell(beside.table(), name, beside.column()));
  }

  /**
   * Rows that are periods change their names; that both stood in one row before tells them. Only a
   * mark shows that the column is still there.
   */
  private static Optional<TableCell> inOwnColumn(
      ReleaseIssue before, TableCell was, TableLayout now, TableCell beside, SeriesKey sibling) {
    boolean stoodInOneRow =
        before.figures().stream()
            .filter(figure -> figure.key().equals(sibling))
            .flatMap(figure -> TableCell.at(figure.locator()).stream())
            .anyMatch(cell -> cell.isInRowOf(was) && cell.column() == beside.column());
    return Optional.of(new TableCell(beside.table(), beside.row(), was.column()))
        .filter(cell -> stoodInOneRow && now.blank(cell).isPresent());
  }
}
