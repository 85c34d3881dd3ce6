package org.lacuna.publish.workbook;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Table;

/** Writes one table as a workbook of its own. */
public final class RowsBenchmark {

  /** Sheets of a typical workbook. */
  public static final int SHEETS = 8;

  private RowsBenchmark() {}

  /** Writes the table with everything a worksheet of an edition has. */
  public static <R> void write(Table<R> table, Path file) throws Exception {
    XSSFWorkbook template = new XSSFWorkbook();
    Styles styles = new Styles(template);
    TableSheet<R> sheet = TableSheet.of(table, TableSheet.MOST_ROWS).get(0);
    sheet.prepare(template, styles, "data");
    try (OutputStream out = Files.newOutputStream(file)) {
      new WorkbookFile(template, styles, List.of(sheet)).write(out);
    }
  }

  /** Writes eight tables, each with a chart, as a workbook with cover and contents. */
  public static <R> void writeTypical(Table<R> table, Edition edition, Path file) throws Exception {
    WideView drawn = WideViews.of(edition).get(1);
    List<TableSheet<?>> sheets = new ArrayList<>();
    List<WideView> views = new ArrayList<>();
    for (int i = 1; i <= SHEETS; i++) {
      sheets.add(new TableSheet<>("Data " + i, table, 0, table.rows().count()));
      views.add(new WideView("Data " + i, drawn.title(), drawn.lines(), drawn.periods()));
    }
    try (OutputStream out = Files.newOutputStream(file);
        XSSFWorkbook template = new XSSFWorkbook()) {
      WorkbookWriter.write(edition, sheets, views, template, out);
    }
  }
}
