package org.lacuna.publish.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.PlainText;
import org.lacuna.publish.Shorthand;

/** Streams the rows of a table into its worksheet. */
final class RowFiller {

  /** Excel's own limit is 32,767 characters a cell. */
  private static final int LONGEST_TEXT = 32_000;

  private static final String CUT = " [cut here; whole in the data files]";

  private final Styles styles;

  RowFiller(Styles styles) {
    this.styles = styles;
  }

  <R> void fill(SXSSFSheet sheet, TableSheet<R> table) {
    if (table.count() == 0) {
      noRows(sheet, table.table().columns().size());
      return;
    }
    List<Column<R>> columns = table.table().columns();
    int[] next = {TableSheet.FIRST_ROW};
    try (Stream<R> rows = table.open()) {
      rows.forEachOrdered(row -> fill(sheet.createRow(next[0]++), columns, row));
    }
  }

  private <R> void fill(SXSSFRow cells, List<Column<R>> columns, R row) {
    for (int i = 0; i < columns.size(); i++) {
      put(cells.createCell(i), columns.get(i).cell(row));
    }
  }

  private void noRows(SXSSFSheet sheet, int columns) {
    SXSSFRow row = sheet.createRow(TableSheet.FIRST_ROW);
    for (int i = 0; i < columns; i++) {
      put(row.createCell(i), Cell.missing(Shorthand.NOT_APPLICABLE));
    }
  }

  private void put(SXSSFCell cell, Cell content) {
    if (content instanceof Cell.Text text) {
      text(cell, text.text());
    } else if (content instanceof Cell.Quantity number) {
      cell.setCellValue(number.number().doubleValue());
      cell.setCellStyle(styles.number(number.number(), number.mark()));
    } else if (content instanceof Cell.Count count) {
      cell.setCellValue((double) count.count());
    } else if (content instanceof Cell.CalendarDay day) {
      cell.setCellValue(DateUtil.getExcelDate(day.day()));
      cell.setCellStyle(styles.date());
    } else {
      cell.setCellValue(content.plain());
      cell.setCellStyle(styles.missing());
    }
  }

  private void text(SXSSFCell cell, String text) {
    cell.setCellValue(text.length() > LONGEST_TEXT ? cut(text) : text);
    if (PlainText.opensFormula(text)) {
      cell.setCellStyle(styles.inert());
    }
  }

  private static String cut(String text) {
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT) + CUT;
  }
}
