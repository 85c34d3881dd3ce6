package org.lacuna.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.ExpectedFigure;

/** Every source that ships has a sample, and what is read in it is what its table says. */
class CatalogueSamplesTest {

  private final Catalogue catalogue = Catalogue.load(Path.of("jobs"));
  private final PageReader reader = new PageReader(catalogue.vocabulary());

  @TestFactory
  Stream<DynamicTest> readsWhatIsExpectedAndNothingElse() {
    return catalogue.sources().stream()
        .map(source -> DynamicTest.dynamicTest(source.id(), () -> check(source)));
  }

  private void check(SourceDefinition source) throws IOException {
    assertThat(reader.figures(sample(source), source))
        .extracting(ExpectedFigure::of)
        .containsExactlyInAnyOrderElementsOf(
            ExpectedFigure.read(source.folder().resolve("expected.csv")));
  }

  private static Path sample(SourceDefinition source) throws IOException {
    try (Stream<Path> files = Files.list(source.folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sample"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(source.id() + " has no sample"));
    }
  }
}
