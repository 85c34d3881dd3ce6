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

    /** The same in Chinese. */
    String wordsInChinese() {
      Blank found = blank.orElseThrow();
      return found.mark().isEmpty()
          ? "其位置 %s 仍在，为空，没有数字".formatted(found.locator())
          : "其位置 %s 仍在，所载为 %s，没有数字".formatted(found.locator(), Words.quoted(found.mark()));
    }
  }

  /**
   * The place of a series; empty when it is gone too, or holds another figure.
   *
   * @param before the document in which the series last stood
   * @param was its cell there
   * @param now the document without it
   * @param sibling a series of that document that stood beside it before
   * @param beside its cell there
   */
  Optional<Place> find(
      ReleaseIssue before, TableCell was, ReleaseIssue now, SeriesKey sibling, TableCell beside) {
    TableLayout layout = layout(now);
    return inOwnRow(before, was, layout, beside)
        .or(() -> inOwnColumn(before, was, layout, beside, sibling))
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
    return Optional.of(new TableCell(beside.table(), beside.row(), was.column()))
        .filter(cell -> now.blank(cell).isPresent())
        .filter(cell -> stoodInOneRow(before, was, sibling, beside.column()));
  }

  private static boolean stoodInOneRow(
      ReleaseIssue before, TableCell was, SeriesKey sibling, int column) {
    return before.figures().stream()
        .filter(figure -> figure.key().equals(sibling))
        .flatMap(figure -> TableCell.at(figure.locator()).stream())
        .anyMatch(cell -> cell.isInRowOf(was) && cell.column() == column);
  }
}
