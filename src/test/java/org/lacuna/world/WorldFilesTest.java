package org.lacuna.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldFilesTest {

  @Test
  void theShippedWorkbooksAndDocumentsAreThoseItsGeneratorMakes() throws IOException {
    for (Map.Entry<String, byte[]> file : WorldFiles.all().entrySet()) {
      assertThat(Files.readAllBytes(WorldFiles.SHIPPED.resolve(file.getKey())))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
  }
}
