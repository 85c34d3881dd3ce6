package org.lacuna.publish.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Cell;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Column;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.Table;

/**
 * Writes the claims as SDMX-CSV 2.0 and their structure as SDMX-JSON 2.0. A value that is missing
 * is an empty field, as the standard has it.
 */
public final class SdmxCsvWriter implements EditionWriter {

  private static final List<String> LEAD = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");

  @Override
  public String format() {
    return "sdmx-csv";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(
            dataFile(edition),
            "application/vnd.sdmx.data+csv;version=2.0.0",
            new Bilingual("数据：SDMX-CSV", "Data: SDMX-CSV")),
        new Distribution(
            structureFile(edition),
            "application/vnd.sdmx.structure+json;version=2.0.0",
            new Bilingual("SDMX 数据结构", "SDMX data structure")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Table<Claim> table = EditionTables.claims(edition);
    SdmxStructure structure = new SdmxStructure(edition, table);
    Path data = folder.resolve(dataFile(edition));
    return List.of(
        AtomicFile.write(data, out -> write(table, structure.dataflow(), out)),
        AtomicFile.write(folder.resolve(structureFile(edition)), structure::write));
  }

  private static String dataFile(Edition edition) {
    return edition.fileName("sdmx", "csv");
  }

  private static String structureFile(Edition edition) {
    return edition.fileName("sdmx-structure", "json");
  }

  private static void write(Table<Claim> table, String dataflow, OutputStream out)
      throws IOException {
    List<Column<Claim>> columns = columns(table);
    try (Stream<Claim> claims = table.rows().open()) {
      CsvFile.write(
          out,
          header(),
          to -> claims.forEachOrdered(claim -> to.accept(fields(columns, dataflow, claim))));
    }
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(LEAD);
    SdmxComponent.ALL.forEach(component -> header.add(component.id()));
    return header;
  }

  private static List<Column<Claim>> columns(Table<Claim> table) {
    return SdmxComponent.ALL.stream().map(component -> column(table, component.column())).toList();
  }

  static Column<Claim> column(Table<Claim> table, String code) {
    return table.columns().stream()
        .filter(column -> column.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> fields(List<Column<Claim>> columns, String dataflow, Claim claim) {
    List<String> fields = new ArrayList<>(columns.size() + LEAD.size());
    fields.add("dataflow");
    fields.add(dataflow);
    fields.add("I");
    for (Column<Claim> column : columns) {
      Cell cell = column.cell(claim);
      fields.add(cell instanceof Cell.Missing ? "" : CsvFile.field(cell));
    }
    return fields;
  }
}
