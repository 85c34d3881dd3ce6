package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lacuna.extract.Table.Cell;

/**
 * Rows of data under one block of headers.
 *
 * @param headers per column, the words of its header path from the top down, declared units left
 *     out
 * @param paths per column, the header path as printed
 * @param declared units declared for the whole section
 * @param kinds per column, what its cells are
 * @param rows the rows of data
 * @param emptied rows among them with words and no figure: headings, and rows whose cells are empty
 * @param headerWidth number of columns the header rows reach over
 */
record Section(
    List<List<Word>> headers,
    List<String> paths,
    List<Word.Scale> declared,
    List<Kind> kinds,
    List<Row> rows,
    List<Row> emptied,
    int headerWidth) {

  /** What the cells of a column are. */
  enum Kind {
    LABEL,
    UNIT,
    VALUE
  }

  /**
   * One row of data.
   *
   * @param number its row in the grid, from 0
   */
  record Row(int number, List<Cell> cells) {

    String text(int column) {
      return column < cells.size() ? cells.get(column).text() : "";
    }
  }

  /**
   * Columns that name the rows for the values of a column: the nearest block of them on its left.
   */
  List<Integer> labelColumns(int column) {
    int last = column;
    while (last >= 0 && kinds.get(last) != Kind.LABEL) {
      last--;
    }
    List<Integer> labels = new ArrayList<>();
    for (int at = last; at >= 0 && kinds.get(at) != Kind.VALUE; at--) {
      if (kinds.get(at) == Kind.LABEL) {
        labels.add(0, at);
      }
    }
    return last < 0 ? anywhere() : labels;
  }

  /**
   * The words over a column. A comparison that names nothing compares what all other columns of
   * values name, when that is one thing; where they name several, nobody knows which.
   */
  List<Word> header(int column) {
    List<Word> own = headers.get(column);
    Set<Set<Word>> named = named();
    boolean bare = own.stream().anyMatch(Word.Compared.class::isInstance) && codes(own).isEmpty();
    if (!bare || named.size() != 1) {
      return own;
    }
    List<Word> completed = new ArrayList<>(own);
    completed.addAll(named.iterator().next());
    return completed;
  }

  /** The codes that columns of values name, each combination once. */
  private Set<Set<Word>> named() {
    Set<Set<Word>> named = new LinkedHashSet<>();
    for (int at = 0; at < kinds.size(); at++) {
      if (kinds.get(at) == Kind.VALUE && !codes(headers.get(at)).isEmpty()) {
        named.add(codes(headers.get(at)));
      }
    }
    return named;
  }

  private static Set<Word> codes(List<Word> header) {
    Set<Word> codes = new LinkedHashSet<>(header);
    codes.removeIf(word -> !(word instanceof Word.Code));
    return codes;
  }

  private List<Integer> anywhere() {
    List<Integer> labels = new ArrayList<>();
    for (int at = 0; at < kinds.size(); at++) {
      if (kinds.get(at) == Kind.LABEL) {
        labels.add(at);
      }
    }
    return labels;
  }

  /** Months that some header of the section states, without doubles. */
  List<Word.Months> months() {
    return headers.stream()
        .flatMap(List::stream)
        .filter(Word.Months.class::isInstance)
        .map(Word.Months.class::cast)
        .map(months -> new Word.Months(months.from(), months.to(), months.words()))
        .distinct()
        .toList();
  }
}
