package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.EditionWriterContract;
import org.lacuna.publish.Rows;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.Table;

class WorkbookWriterTest extends EditionWriterContract {

  @TempDir static Path folder;
  static XSSFWorkbook workbook;

  @BeforeAll
  static void open() throws Exception {
    workbook = opened(new WorkbookWriter(), SampleEdition.edition());
  }

  @Override
  protected EditionWriter writer() {
    return new WorkbookWriter();
  }

  @Test
  void leavesNoCellOfATableEmpty() {
    for (XSSFTable table : tables()) {
      for (int r = table.getStartRowIndex(); r <= table.getEndRowIndex(); r++) {
        for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
          Cell cell = table.getXSSFSheet().getRow(r).getCell(c);
          assertThat(cell).as(table.getName() + " row " + r + " column " + c).isNotNull();
          assertThat(text(cell)).as(table.getName() + " row " + r + " column " + c).isNotBlank();
        }
      }
    }
  }

  @Test
  void explainsEveryShorthandOnTheNotesSheet() {
    List<String> explained = column("Notes", 0);
    for (XSSFTable table : tables()) {
      for (Row row : table.getXSSFSheet()) {
        for (Cell cell : row) {
          if (text(cell).matches("\\[[^ ]{1,8}]")) {
            assertThat(explained).contains(text(cell));
          }
        }
      }
    }
  }

  @Test
  void marksEverySheetButTheCoverAsOneTableThatReachesItsLastRow() {
    for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      assertThat(sheet.getTables()).as(sheet.getSheetName()).hasSize(1);
      assertThat(sheet.getTables().get(0).getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
      assertThat(sheet.getTables().get(0).getStartColIndex()).isZero();
    }
  }

  @Test
  void headsEachTableColumnWithTheTextOfItsHeaderCell() {
    for (XSSFTable table : tables()) {
      Row header = table.getXSSFSheet().getRow(table.getStartRowIndex());
      for (int c = 0; c < table.getColumnCount(); c++) {
        assertThat(table.getColumns().get(c).getName()).isEqualTo(text(header.getCell(c)));
      }
    }
  }

  @Test
  void startsEverySheetWithATitleAndLeavesNoRowBlank() {
    for (Sheet sheet : workbook) {
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        assertThat(sheet.getRow(r)).as(sheet.getSheetName() + " row " + r).isNotNull();
        assertThat(text(sheet.getRow(r).getCell(0))).isNotBlank();
      }
    }
  }

  @Test
  void makesEveryTitleAsHighAsItsLetters() {
    for (Sheet sheet : workbook) {
      int letters =
          workbook
              .getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
              .getFontHeightInPoints();
      assertThat(sheet.getRow(0).getHeightInPoints())
          .as(sheet.getSheetName())
          .isGreaterThan(letters * 1.2f);
    }
  }

  @Test
  void mergesNoCellsAndPutsTheCursorAtA1OfTheFirstSheet() {
    for (Sheet sheet : workbook) {
      assertThat(sheet.getNumMergedRegions()).isZero();
      assertThat(sheet.getActiveCell().formatAsString()).isEqualTo("A1");
    }
    assertThat(workbook.getActiveSheetIndex()).isZero();
  }

  @Test
  void namesSheetsShortlyAndOnce() {
    List<String> names = new ArrayList<>();
    workbook.forEach(sheet -> names.add(sheet.getSheetName()));
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
    assertThat(names.subList(0, 4)).containsExactly("Cover", "Contents", "Notes", "Series");
  }

  @Test
  void tellsTitleLanguageAndCreatorToScreenReaders() {
    var core = workbook.getProperties().getCoreProperties();
    assertThat(core.getTitle()).contains("Labour transfer and trade statistics of Xinjiang");
    assertThat(core.getCreator()).isEqualTo("Lacuna");
    assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en");
  }

  @Test
  void holdsNumbersAsNumbers() {
    int value = indexOf("Data", "Value");
    for (Cell cell : dataCells("Data", value)) {
      assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    }
    assertThat(dataCells("Data", value).get(1).getNumericCellValue()).isEqualTo(-5.8);
  }

  @Test
  void keepsAHostileQuoteInertAndReadable() {
    int quote = indexOf("Data", "Quote");
    for (Cell cell : dataCells("Data", quote)) {
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      if (text(cell).startsWith("=") || text(cell).startsWith("@") || text(cell).startsWith("-")) {
        assertThat(cell.getCellStyle().getQuotePrefixed()).as(text(cell)).isTrue();
      }
    }
    assertThat(column("Data", quote))
        .contains("300多万人次[U+202E]<b>", "=HYPERLINK(\"http://evil.example\")");
  }

  @Test
  void splitsATableThatIsLongerThanAWorksheet() throws Exception {
    try (XSSFWorkbook split = opened(new WorkbookWriter(5), SampleEdition.edition())) {
      int claims = SampleEdition.claims().size();
      assertThat(split.getSheet("Data").getTables().get(0).getDataRowCount()).isEqualTo(5);
      assertThat(split.getSheet("Data 3").getTables().get(0).getDataRowCount())
          .isEqualTo(claims - 10);
    }
  }

  @Test
  void saysSoWhenATableHasNoRows() throws Exception {
    Edition none = SampleEdition.edition(Rows.<Claim>of(List.of()));
    try (XSSFWorkbook empty = opened(new WorkbookWriter(), none)) {
      assertThat(text(empty.getSheet("Data").getRow(1).getCell(0))).contains("no entries", "暂无");
      assertThat(text(empty.getSheet("Data").getRow(4).getCell(0))).isEqualTo("[z]");
    }
  }

  @Test
  void showsTheSameCellsAsTheTables() {
    for (Table<?> table : EditionTables.of(SampleEdition.edition())) {
      assertThat(shown(table.sheet())).isEqualTo(expected(table));
    }
  }

  private static <R> List<String> expected(Table<R> table) {
    List<String> cells = new ArrayList<>();
    try (var rows = table.rows().open()) {
      rows.forEach(row -> table.columns().forEach(c -> cells.add(c.cell(row).plain())));
    }
    return cells;
  }

  private static List<String> shown(String sheet) {
    List<String> cells = new ArrayList<>();
    for (int r = TableSheet.FIRST_ROW; r <= workbook.getSheet(sheet).getLastRowNum(); r++) {
      workbook.getSheet(sheet).getRow(r).forEach(cell -> cells.add(text(cell)));
    }
    return cells;
  }

  private static int indexOf(String sheet, String label) {
    Row header = workbook.getSheet(sheet).getRow(TableSheet.HEADER_ROW);
    for (Cell cell : header) {
      if (text(cell).startsWith(label + " ")) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + label);
  }

  private static List<Cell> dataCells(String sheet, int column) {
    List<Cell> cells = new ArrayList<>();
    for (int r = TableSheet.FIRST_ROW; r <= workbook.getSheet(sheet).getLastRowNum(); r++) {
      cells.add(workbook.getSheet(sheet).getRow(r).getCell(column));
    }
    return cells;
  }

  private static List<String> column(String sheet, int column) {
    return dataCells(sheet, column).stream().map(WorkbookWriterTest::text).toList();
  }

  private static List<XSSFTable> tables() {
    List<XSSFTable> tables = new ArrayList<>();
    workbook.forEach(sheet -> tables.addAll(((XSSFSheet) sheet).getTables()));
    return tables;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
            .stripTrailingZeros()
            .toPlainString()
        : cell.getStringCellValue();
  }

  private static XSSFWorkbook opened(WorkbookWriter writer, Edition edition) throws IOException {
    Path file = writer.write(edition, folder).get(0);
    try (var in = java.nio.file.Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }
}
