package org.lacuna.publish.workbook;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.Table;

/** Writes one table as a workbook of its own. */
public final class RowsBenchmark {

  private RowsBenchmark() {}

  /** Writes the table with everything a worksheet of an edition has. */
  public static <R> void write(Table<R> table, Path file) throws Exception {
    XSSFWorkbook template = new XSSFWorkbook();
    Styles styles = new Styles(template);
    TableSheet<R> sheet = TableSheet.of(table, TableSheet.MOST_ROWS).get(0);
    sheet.prepare(template, styles, "data");
    try (StableWorkbook workbook = new StableWorkbook(template);
        OutputStream out = Files.newOutputStream(file)) {
      new RowFiller(styles).fill(workbook.getSheet(sheet.name()), sheet);
      workbook.write(out);
    }
  }
}
