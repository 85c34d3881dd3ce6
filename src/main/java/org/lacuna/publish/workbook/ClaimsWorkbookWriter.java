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
 * Writes the claims of an edition as a workbook, with what explains them and nothing else: for more
 * of them than anybody charts. Rows are streamed: memory does not grow with the number of claims.
 */
public final class ClaimsWorkbookWriter implements EditionWriter {

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(
            fileName(edition),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            new Bilingual("工作簿：数据", "Workbook: the data")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Path target = folder.resolve(fileName(edition));
    return List.of(AtomicFile.write(target, out -> write(edition, out)));
  }

  private static String fileName(Edition edition) {
    return edition.fileName("claims", "xlsx");
  }

  private static void write(Edition edition, OutputStream out) throws IOException {
    Table<?> claims = EditionTables.claims(edition);
    List<TableSheet<?>> sheets = new ArrayList<>();
    for (Table<?> table : List.of(Guide.notes(), claims, Guide.columns(List.of(claims)))) {
      sheets.addAll(TableSheet.of(table, TableSheet.MOST_ROWS));
    }
    try (XSSFWorkbook template = new XSSFWorkbook()) {
      WorkbookWriter.write(edition, sheets, List.of(), template, out);
    }
  }
}
