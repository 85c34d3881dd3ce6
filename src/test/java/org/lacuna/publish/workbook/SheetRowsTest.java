package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Column;
import org.lacuna.publish.Rows;
import org.lacuna.publish.Table;

/** What is streamed into a sheet comes back from another reader as it was. */
class SheetRowsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a & b < c > d \" '",
        "转移就业𠮷野家",
        " spaces at both ends ",
        "_x0041_ is no escape, nor _x000D_",
        "_x_ _ __",
        "naïve – “quoted” …",
      })
  void keepsText(String text) throws Exception {
    assertThat(readBack(new Cell.Text(text)).getStringCellValue()).isEqualTo(text);
  }

  @Test
  void showsWhatXmlCannotHoldAsUnknown() throws Exception {
    assertThat(readBack(new Cell.Text("a\u0001b\uD800c\uFFFEd")).getStringCellValue())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void keepsTextLongerThanItsBuffer() throws Exception {
    String text = "新疆&维".repeat(7_000);
    assertThat(readBack(new Cell.Text(text)).getStringCellValue()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-5.8", "2476000", "0.1", "123456789012345", "1E+40", "-1E-40", "2.50"})
  void keepsNumbersToTheirLastDigit(String number) throws Exception {
    assertThat(readBack(Cell.number(new BigDecimal(number))).getNumericCellValue())
        .isEqualTo(Double.parseDouble(number));
  }

  @Test
  void roundsNumbersThatASpreadsheetCannotHold() throws Exception {
    assertThat(readBack(Cell.number(new BigDecimal("12345678901234567890"))).getNumericCellValue())
        .isEqualTo(12345678901234567890d);
  }

  private XSSFCell readBack(Cell cell) throws IOException {
    Column<Cell> column =
        Column.of("c", Column.Kind.TEXT, "C", "列", "A cell.", "单元格。", content -> content);
    Table<Cell> table =
        new Table<>(
            "t",
            "T",
            Bilingual.same("t"),
            Bilingual.same("t"),
            List.of(column),
            Rows.of(List.of(cell)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook template = new XSSFWorkbook()) {
      Styles styles = new Styles(template);
      TableSheet<Cell> sheet = TableSheet.of(table, TableSheet.MOST_ROWS).get(0);
      sheet.prepare(template, styles, "t");
      new WorkbookFile(template, styles, List.of(sheet)).write(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return read.getSheet("T").getRow(TableSheet.FIRST_ROW).getCell(0);
    }
  }
}
