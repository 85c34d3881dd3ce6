package org.lacuna.publish.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Column;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.Table;

/**
 * Writes every table of the edition as tidy CSV, and a Data Package 2.0 descriptor that states the
 * type and meaning of each column and of each shorthand.
 */
public final class CsvTablesWriter implements EditionWriter {

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    List<Distribution> files = new ArrayList<>();
    for (Table<?> table : EditionTables.of(edition)) {
      files.add(new Distribution(fileName(edition, table), "text/csv", table.title()));
    }
    files.add(
        new Distribution(
            descriptor(edition),
            "application/json",
            new Bilingual(
                "CSV 文件的描述（Data Package）", "Description of the CSV files (Data Package)")));
    return files;
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    List<Table<?>> tables = EditionTables.of(edition);
    for (Table<?> table : tables) {
      Path target = folder.resolve(fileName(edition, table));
      written.add(AtomicFile.write(target, out -> write(table, out)));
    }
    DataPackage descriptor = new DataPackage(edition, tables);
    written.add(AtomicFile.write(folder.resolve(descriptor(edition)), descriptor::write));
    return written;
  }

  static String fileName(Edition edition, Table<?> table) {
    return edition.fileName(table.name(), "csv");
  }

  private static String descriptor(Edition edition) {
    return edition.fileName("datapackage", "json");
  }

  static <R> void write(Table<R> table, OutputStream out) throws IOException {
    List<Column<R>> columns = table.columns();
    List<String> header = columns.stream().map(Column::code).toList();
    try (Stream<R> rows = table.rows().open()) {
      CsvFile.write(out, header, to -> rows.forEachOrdered(row -> to.accept(fields(columns, row))));
    }
  }

  private static <R> List<String> fields(List<Column<R>> columns, R row) {
    List<String> fields = new ArrayList<>(columns.size());
    for (Column<R> column : columns) {
      fields.add(CsvFile.field(column.cell(row)));
    }
    return fields;
  }
}
