package org.lacuna.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldFilesTest {

  @Test
  void theWorkbooksAndDocumentsThatShipAreThoseTheirGeneratorMakes() throws IOException {
    for (Map.Entry<String, byte[]> file : WorldFiles.all().entrySet()) {
      assertThat(Files.readAllBytes(Path.of(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
