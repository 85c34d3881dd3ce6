package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a definition is read as the same definition. */
class SourceTextTest {

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> readsBackEverySourceThatShips() {
    Catalogue catalogue = Catalogue.load(Path.of("jobs"));
    return catalogue.sources().stream()
        .map(
            source ->
                DynamicTest.dynamicTest(
                    source.id(), () -> assertThat(again(source, catalogue)).isEqualTo(source)));
  }

  private SourceDefinition again(SourceDefinition source, Catalogue catalogue) throws Exception {
    Path file = folder.resolve("source.yml");
    Files.writeString(file, SourceText.of(source));
    List<Mistake> mistakes = new ArrayList<>();
    SourceDefinition read =
        YamlFile.read(folder, file, mistakes)
            .map(map -> new SourceReader(source.folder(), catalogue.vocabulary()).read(map))
            .orElseThrow();
    assertThat(mistakes).isEmpty();
    return read;
  }
}
