package org.lacuna.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.Table;

/**
 * Writes the edition as one Excel workbook after the British statisticians' rules for accessible
 * spreadsheets. Rows are streamed: memory does not grow with the number of claims.
 */
public final class WorkbookWriter implements EditionWriter {

  private final int mostRows;

  /** A writer of workbooks with as many rows a sheet as Excel takes. */
  public WorkbookWriter() {
    this(TableSheet.MOST_ROWS);
  }

  WorkbookWriter(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(
            edition.fileName("", "xlsx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            new Bilingual("工作簿：全部表格与图表", "Workbook: all tables, with charts")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Path target = folder.resolve(edition.fileName("", "xlsx"));
    return List.of(AtomicFile.write(target, out -> write(edition, out)));
  }

  private void write(Edition edition, OutputStream out) throws IOException {
    List<WideView> views = WideViews.of(edition);
    try (XSSFWorkbook template = new XSSFWorkbook()) {
      write(edition, sheets(edition, views), views, template, out);
    }
  }

  /** Writes the sheets behind a cover and a list of contents. */
  static void write(
      Edition edition,
      List<TableSheet<?>> sheets,
      List<WideView> views,
      XSSFWorkbook template,
      OutputStream out)
      throws IOException {
    Styles styles = new Styles(template);
    prepare(edition, sheets, template, styles);
    views.forEach(view -> ViewChart.draw(template.getSheet(view.sheet()), view));
    new WorkbookFile(template, styles, sheets).write(out);
  }

  private List<TableSheet<?>> sheets(Edition edition, List<WideView> views) {
    List<Table<?>> data = EditionTables.of(edition);
    List<Table<?>> tables = new ArrayList<>();
    tables.add(Guide.notes());
    tables.add(data.get(0));
    views.forEach(view -> tables.add(view.table()));
    tables.addAll(data.subList(1, data.size()));
    tables.add(Guide.method());
    tables.add(Guide.columns(data));
    List<TableSheet<?>> sheets = new ArrayList<>();
    tables.forEach(table -> sheets.addAll(TableSheet.of(table, mostRows)));
    return sheets;
  }

  private static void prepare(
      Edition edition, List<TableSheet<?>> sheets, XSSFWorkbook template, Styles styles) {
    DocumentProperties.set(template, edition);
    FrontSheets front = new FrontSheets(template, styles);
    front.cover(edition, sheets);
    front.contents(sheets);
    for (TableSheet<?> sheet : sheets) {
      sheet.prepare(
          template, styles, sheet.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '_'));
    }
    template.setActiveSheet(0);
  }
}
