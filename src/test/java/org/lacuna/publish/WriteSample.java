package org.lacuna.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lacuna.publish.data.CsvTablesWriter;
import org.lacuna.publish.data.JsonLinesWriter;
import org.lacuna.publish.data.SdmxCsvWriter;
import org.lacuna.publish.site.SiteWriter;
import org.lacuna.publish.workbook.WorkbookWriter;

/** Writes the sample edition in every format, to be looked at. */
public final class WriteSample {

  private WriteSample() {}

  /** Writes into the folder named first. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<EditionWriter> files =
        List.of(
            new WorkbookWriter(),
            new CsvTablesWriter(),
            new SdmxCsvWriter(),
            new JsonLinesWriter());
    for (EditionWriter writer : files) {
      writer.write(SampleEdition.edition(), folder);
    }
    new SiteWriter(files).write(SampleEdition.edition(), folder);
  }
}
