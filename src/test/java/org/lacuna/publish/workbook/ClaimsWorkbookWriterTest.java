package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.EditionWriterContract;
import org.lacuna.publish.SampleEdition;

class ClaimsWorkbookWriterTest extends EditionWriterContract {

  @Override
  protected EditionWriter writer() {
    return new ClaimsWorkbookWriter();
  }

  @Test
  void holdsTheDataSheetOfTheWholeWorkbook(@TempDir Path folder) throws IOException {
    Edition edition = SampleEdition.edition();
    Path alone = writer().write(edition, folder).get(0);
    Path whole = new WorkbookWriter().write(edition, folder).get(0);
    assertThat(rows(alone, "Data")).hasSizeGreaterThan(4).isEqualTo(rows(whole, "Data"));
  }

  @Test
  void speaksOfNoGapsItDoesNotList(@TempDir Path folder) throws IOException {
    Edition edition = SampleEdition.edition();
    Path alone = writer().write(edition, folder).get(0);
    Path whole = new WorkbookWriter().write(edition, folder).get(0);
    assertThat(rows(alone, "Cover").toString()).contains("claims.").doesNotContain(" gaps.");
    assertThat(rows(whole, "Cover").toString()).contains(" gaps.");
  }

  private static List<List<String>> rows(Path file, String sheet) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      Sheet found = book.findSheet(sheet).orElseThrow();
      return found.read().stream().map(row -> row.stream().map(Cell::getText).toList()).toList();
    }
  }
}
