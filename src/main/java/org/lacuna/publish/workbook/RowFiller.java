package org.lacuna.publish.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.PlainText;
import org.lacuna.publish.Shorthand;

/** Streams the rows of a table into its worksheet. */
final class RowFiller {

  /** Excel's own limit is 32,767 characters a cell. */
  private static final int LONGEST_TEXT = 32_000;

  private static final String CUT = " [cut here; whole in the data files]";

  private final TableSheet<?> sheet;
  private final Styles styles;
  private final SheetRows cells;

  private RowFiller(TableSheet<?> sheet, Styles styles, SheetRows cells) {
    this.sheet = sheet;
    this.styles = styles;
    this.cells = cells;
  }

  /** Writes the rows below the header; a table without rows gets one that says so. */
  static <R> void fill(TableSheet<R> sheet, Styles styles, XmlBytes xml) throws IOException {
    List<Column<R>> columns = sheet.table().columns();
    SheetRows cells = new SheetRows(xml, columns.size(), TableSheet.FIRST_ROW);
    RowFiller filler = new RowFiller(sheet, styles, cells);
    if (sheet.count() == 0) {
      filler.noRows(columns.size());
      return;
    }
    try (Stream<R> rows = sheet.open()) {
      for (Iterator<R> all = rows.iterator(); all.hasNext(); ) {
        filler.fill(columns, all.next());
      }
    }
  }

  private <R> void fill(List<Column<R>> columns, R row) throws IOException {
    cells.startRow();
    for (Column<R> column : columns) {
      put(column.cell(row));
    }
    cells.endRow();
  }

  private void noRows(int columns) throws IOException {
    cells.startRow();
    for (int i = 0; i < columns; i++) {
      put(Cell.missing(Shorthand.NOT_APPLICABLE));
    }
    cells.endRow();
  }

  private void put(Cell content) throws IOException {
    if (content instanceof Cell.Text text) {
      text(text.text());
    } else if (content instanceof Cell.Quantity number) {
      cells.number(number.number(), styles.number(number.number(), number.mark()));
    } else if (content instanceof Cell.Count count) {
      cells.number(BigDecimal.valueOf(count.count()), styles.plain());
    } else if (content instanceof Cell.CalendarDay day) {
      cells.number(DateUtil.getExcelDate(day.day()), styles.date());
    } else {
      cells.text(content.plain(), styles.missing());
    }
  }

  private void text(String text) throws IOException {
    String shown = text.length() > LONGEST_TEXT ? cut(text) : text;
    cells.text(shown, look(text));
  }

  private CellStyle look(String text) {
    if (PlainText.opensFormula(text)) {
      return styles.inert();
    }
    return sheet.folds(text) ? styles.wrapped() : styles.plain();
  }

  private static String cut(String text) {
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT) + CUT;
  }
}
