package org.lacuna.extract;

/** Where words stand in a document. */
public sealed interface Place permits Place.TextRange, Place.Cell, Place.Entry {

  /**
   * The place as evidence writes it: {@code text:120-145} or {@code table:2/row:14/column:3}, for a
   * document in an archive {@code entry:name.csv/table:1/row:14/column:3}.
   *
   * @return one line without blanks
   */
  String locator();

  /**
   * Characters of the document's text (its paragraphs joined as {@code Page} joins them).
   *
   * @param start first character, from 0
   * @param end character after the last
   */
  record TextRange(int start, int end) implements Place {

    /** Refuses empty and reversed ranges. */
    public TextRange {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no range of characters: " + start + "-" + end);
      }
    }

    @Override
    public String locator() {
      return "text:" + start + "-" + end;
    }
  }

  /**
   * A cell of a table, counted from 1 after row and column spans are spread out.
   *
   * @param table number of the table in the document
   * @param row row of the grid
   * @param column column of the grid
   */
  record Cell(int table, int row, int column) implements Place {

    @Override
    public String locator() {
      return "table:" + table + "/row:" + row + "/column:" + column;
    }
  }

  /**
   * A place in a document inside an archive.
   *
   * @param document name of that document within the archive
   * @param inside the place in it
   */
  record Entry(String document, Place inside) implements Place {

    @Override
    public String locator() {
      return "entry:" + document.replaceAll("\\s", "_") + "/" + inside.locator();
    }
  }
}
