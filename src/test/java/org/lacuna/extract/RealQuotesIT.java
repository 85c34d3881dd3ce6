package org.lacuna.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;

/** Every figure read from a published document can be found in it, character by character. */
class RealQuotesIT {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));

  @TestFactory
  List<DynamicTest> quotesAreTheCharactersOfTheirDocument() throws IOException {
    Path real = Path.of(System.getProperty("lacuna.shared", "absent")).resolve("real");
    assumeTrue(Files.isDirectory(real), "the published documents are not on this machine; skipped");
    try (Stream<Path> files = Files.walk(real)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".tsv"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path file) throws Exception {
    Document document = Document.of(file.getFileName().toString(), Files.readAllBytes(file));
    Page page = EXTRACTORS.page(document);
    Extraction extraction = EXTRACTORS.extract(document, ReadingContext.NONE);
    for (Reading reading : extraction.readings()) {
      assertThat(words(page, reading.place())).isEqualTo(reading.quote());
    }
    for (Label label : extraction.labels()) {
      assertThat(words(page, label.place())).isEqualTo(label.text());
    }
  }

  private static String words(Page page, Place place) {
    if (place instanceof Place.TextRange range) {
      return page.text().substring(range.start(), range.end());
    }
    Place.Cell cell = (Place.Cell) place;
    Table table = page.tables().get(cell.table() - 1);
    return table.rows().get(cell.row() - 1).get(cell.column() - 1).text();
  }
}
