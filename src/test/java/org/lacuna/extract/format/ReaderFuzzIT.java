package org.lacuna.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;

/**
 * Whatever became of its bytes, a document ends in readings and leftovers, or in a sentence that
 * says why it cannot be read: no hang, no exception, no error of the machine.
 */
@Tag("slow")
class ReaderFuzzIT {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final Duration NO_HANG = Duration.ofSeconds(120);
  private static final int SEEDS = 1000;

  private static Map<String, Document> samples() {
    Map<String, Document> samples = new LinkedHashMap<>();
    samples.put("HTML", Fixtures.page("jpaas.html"));
    samples.put("HTML with a table", Fixtures.page("customs-english.html"));
    samples.put("HTML in GB18030", Fixtures.page("mirror-gb18030.html"));
    samples.put("CSV", Fixtures.page("customs-2024-09.csv"));
    samples.put("XLS", Fixtures.xls());
    samples.put("XLSX", Fixtures.xlsx());
    samples.put("DOCX", Fixtures.docx());
    samples.put("PDF", Fixtures.pdf());
    samples.put("ZIP", Fixtures.zip("all.zip", Fixtures.page("jpaas.html"), Fixtures.xls()));
    samples.put("text", Fixtures.text("a.txt", "2023年，新疆城镇新增就业47.9万人。\n出口\t３亿元。\n"));
    return samples;
  }

  @TestFactory
  Stream<DynamicTest> endsInAnExtractionWhateverBecameOfTheBytes() {
    return samples().entrySet().stream()
        .map(sample -> dynamicTest(sample.getKey(), () -> check(sample.getValue())));
  }

  /** All seeds, on all processors; a reading that hangs is named by its seed. */
  private static void check(Document healthy) {
    Set<Long> underWay = ConcurrentHashMap.newKeySet();
    assertTimeoutPreemptively(
        NO_HANG,
        () -> LongStream.rangeClosed(1, SEEDS).parallel().forEach(s -> check(healthy, s, underWay)),
        () -> healthy.name() + " damaged with one of the seeds " + underWay);
  }

  private static void check(Document healthy, long seed, Set<Long> underWay) {
    underWay.add(seed);
    byte[] bytes = new MutatedBytes(seed).of(healthy.bytes());
    Extraction extraction =
        EXTRACTORS.extract(Document.of(healthy.name(), bytes), ReadingContext.NONE);
    assertThat(extraction.readable() || extraction.readings().isEmpty())
        .as("%s damaged with seed %d", healthy.name(), seed)
        .isTrue();
    underWay.remove(seed);
  }
}
