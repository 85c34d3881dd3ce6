package org.lacuna.publish.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the claims as JSON Lines: one object a line with the columns of the tidy table in their
 * order; a missing value is {@code null}.
 */
public final class JsonLinesWriter implements EditionWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .rootValueSeparator("\n")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  @Override
  public String format() {
    return "jsonl";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(
            fileName(edition),
            "application/jsonl",
            new Bilingual("数据：每行一个 JSON 对象", "Data: one JSON object a line")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Table<Claim> table = EditionTables.claims(edition);
    Path target = folder.resolve(fileName(edition));
    return List.of(AtomicFile.write(target, out -> write(table, out)));
  }

  private static String fileName(Edition edition) {
    return edition.fileName("claims", "jsonl");
  }

  private static void write(Table<Claim> table, OutputStream out) {
    try (Stream<Claim> claims = table.rows().open();
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      claims.forEachOrdered(claim -> write(table.columns(), claim, json));
      json.writeRaw('\n');
    }
  }

  private static void write(List<Column<Claim>> columns, Claim claim, JsonGenerator json) {
    json.writeStartObject();
    for (Column<Claim> column : columns) {
      json.writeName(column.code());
      write(column.cell(claim), json);
    }
    json.writeEndObject();
  }

  private static void write(Cell cell, JsonGenerator json) {
    if (cell instanceof Cell.Quantity quantity) {
      json.writeNumber(quantity.number());
    } else if (cell instanceof Cell.Count count) {
      json.writeNumber(count.count());
    } else if (cell instanceof Cell.Missing) {
      json.writeNull();
    } else {
      json.writeString(cell.plain());
    }
  }
}
