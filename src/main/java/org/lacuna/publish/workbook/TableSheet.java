package org.lacuna.publish.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.Table;

/**
 * One worksheet with one table: title in A1, two lines of explanation, a header row, the rows.
 *
 * @param name name of the worksheet
 * @param table what it shows
 * @param from index of its first row among the rows of the table
 * @param count how many rows it shows; 0 gives one row that says so
 * @param <R> the record a row is made of
 */
record TableSheet<R>(String name, Table<R> table, long from, long count) {

  static final int HEADER_ROW = 3;
  static final int FIRST_ROW = HEADER_ROW + 1;
  static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - FIRST_ROW;

  private static final Bilingual ONE_TABLE =
      new Bilingual(
          "本工作表含一个表格。简记与注释见“Notes”工作表。",
          "This worksheet contains one table. Shorthand and notes are explained on the Notes"
              + " sheet.");
  private static final Bilingual NO_ROWS = new Bilingual("表中暂无条目。", "The table has no entries.");

  /** Three lines: English, Chinese, marks of notes. */
  private static final int HEADER_POINTS = 42;

  private static final float TITLE_POINTS = 24;

  private static final int SAMPLE = 60;
  private static final int NARROWEST = 11;
  private static final int WIDEST = 72;

  /** Rows of different heights make a long table hard to leaf through. */
  private static final int MOST_WRAPPED = 2_000;

  private static final int WIDTH_UNIT = 256;

  /** The sheets of a table: more than one when it has more rows than a worksheet. */
  static <R> List<TableSheet<R>> of(Table<R> table, int mostRows) {
    long all = table.rows().count();
    long sheets = Math.max(1, (all + mostRows - 1) / mostRows);
    return Stream.iterate(0L, i -> i < sheets, i -> i + 1)
        .map(i -> part(table, i, mostRows, all))
        .toList();
  }

  private static <R> TableSheet<R> part(Table<R> table, long index, int mostRows, long all) {
    long from = index * mostRows;
    String name = index == 0 ? table.sheet() : table.sheet() + " " + (index + 1);
    return new TableSheet<>(name, table, from, Math.min(mostRows, all - from));
  }

  /** Adds the sheet with everything but its rows. */
  void prepare(XSSFWorkbook workbook, Styles styles, String tableName) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setActiveCell(new org.apache.poi.ss.util.CellAddress(0, 0));
    line(sheet, 0, table.title().both(), styles.title());
    sheet.getRow(0).setHeightInPoints(TITLE_POINTS);
    line(sheet, 1, (count == 0 ? NO_ROWS : ONE_TABLE).both(), styles.prose());
    line(sheet, 2, table.about().both(), styles.prose());
    header(sheet, styles);
    widths(sheet);
    mark(sheet, tableName);
    onePageWide(sheet);
  }

  /** Printed, a sheet is as wide as its page. */
  static void onePageWide(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** Whether a text is longer than its column and the sheet short enough to fold it. */
  boolean folds(String text) {
    return count <= MOST_WRAPPED && text.length() * 2 > WIDEST && columns(text) > WIDEST - 2;
  }

  /** Index of its last row, the header being row 3. */
  int lastRow() {
    return HEADER_ROW + (int) Math.max(1, count);
  }

  /** Opens its rows; the caller closes the stream. */
  Stream<R> open() {
    return table.rows().open().skip(from).limit(count);
  }

  private static void line(XSSFSheet sheet, int row, String text, CellStyle style) {
    XSSFCell cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private void header(XSSFSheet sheet, Styles styles) {
    XSSFRow row = sheet.createRow(HEADER_ROW);
    row.setHeightInPoints(HEADER_POINTS);
    Set<String> taken = new HashSet<>();
    int index = 0;
    for (Column<R> column : table.columns()) {
      XSSFCell cell = row.createCell(index++);
      cell.setCellValue(unique(Note.header(column), taken));
      cell.setCellStyle(isNumber(column) ? styles.numberHeader() : styles.header());
    }
  }

  private static boolean isNumber(Column<?> column) {
    return column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.COUNT;
  }

  /** Excel repairs, and so alters, a table in which two headers differ only in case. */
  private static String unique(String header, Set<String> taken) {
    String candidate = header;
    for (int i = 2; !taken.add(candidate.toLowerCase(java.util.Locale.ROOT)); i++) {
      candidate = header + " (" + i + ")";
    }
    return candidate;
  }

  private void widths(XSSFSheet sheet) {
    List<R> sample;
    try (Stream<R> rows = open()) {
      sample = rows.limit(SAMPLE).toList();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      sheet.setColumnWidth(i, WIDTH_UNIT * width(table.columns().get(i), sample));
    }
  }

  private int width(Column<R> column, List<R> sample) {
    Function<R, Cell> content = column.content();
    int longest = sample.stream().mapToInt(row -> shown(content.apply(row))).max().orElse(0);
    int label = Math.max(columns(column.label().en()), columns(column.label().zh()));
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, label) + 2));
  }

  /** Thousands separators and marks make a shown number longer than a stored one. */
  private static int shown(Cell cell) {
    int stored = columns(cell.plain());
    return cell instanceof Cell.Quantity number ? stored * 4 / 3 + number.mark().length() : stored;
  }

  /** Chinese characters are as wide as two others. */
  static int columns(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }

  private void mark(XSSFSheet sheet, String tableName) {
    XSSFTable marked =
        sheet.createTable(
            new AreaReference(
                new CellReference(HEADER_ROW, 0),
                new CellReference(lastRow(), table.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007));
    marked.setName(tableName);
    marked.setDisplayName(tableName);
    marked.setStyleName("TableStyleLight1");
    marked.updateHeaders();
  }
}
