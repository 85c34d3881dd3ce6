package org.lacuna.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionTables;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.Table;

/** Writes the claims as tidy CSV, the other tables left out. Rows are streamed. */
public final class ClaimsCsvWriter implements EditionWriter {

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    Table<Claim> claims = EditionTables.claims(edition);
    return List.of(
        new Distribution(CsvTablesWriter.fileName(edition, claims), "text/csv", claims.title()));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Table<Claim> claims = EditionTables.claims(edition);
    Path target = folder.resolve(CsvTablesWriter.fileName(edition, claims));
    return List.of(AtomicFile.write(target, out -> CsvTablesWriter.write(claims, out)));
  }
}
