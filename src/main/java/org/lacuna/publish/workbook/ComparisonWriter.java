package org.lacuna.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Comparison;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Table;

/** Writes what changed between two editions of one publication as a workbook. */
public final class ComparisonWriter {

  /**
   * Writes the comparison.
   *
   * @param before the edition as known first
   * @param after the edition as known later
   * @param folder an existing folder
   * @return the file, {@code <name>-changes-<day before>-to-<day after>.xlsx}
   */
  public Path write(Edition before, Edition after, Path folder) throws IOException {
    Comparison comparison = Comparison.of(before, after);
    Path target =
        folder.resolve(
            before.fileName("changes", "").replaceAll("\\.$", "") + "-to-" + after.day() + ".xlsx");
    return AtomicFile.write(target, out -> write(after, comparison.tables(), out));
  }

  private static void write(Edition after, List<Table<?>> tables, OutputStream out)
      throws IOException {
    List<TableSheet<?>> sheets =
        new ArrayList<>(TableSheet.of(Guide.notes(), TableSheet.MOST_ROWS));
    tables.forEach(table -> sheets.addAll(TableSheet.of(table, TableSheet.MOST_ROWS)));
    try (XSSFWorkbook template = new XSSFWorkbook()) {
      WorkbookWriter.write(after, sheets, List.of(), template, out);
    }
  }
}
