package org.lacuna.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.EditionWriterContract;
import org.lacuna.publish.SampleEdition;

class ClaimsCsvWriterTest extends EditionWriterContract {

  @Override
  protected EditionWriter writer() {
    return new ClaimsCsvWriter();
  }

  @Test
  void writesTheFileThatStandsBesideTheOtherTables(@TempDir Path folder) throws IOException {
    Edition edition = SampleEdition.edition();
    Path alone = writer().write(edition, folder).get(0);
    byte[] bytes = Files.readAllBytes(alone);
    new CsvTablesWriter().write(edition, folder);
    assertThat(bytes).isNotEmpty().isEqualTo(Files.readAllBytes(alone));
  }
}
