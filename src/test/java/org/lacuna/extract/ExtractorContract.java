package org.lacuna.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every extractor must hold to. A new one extends this and names itself and a document. */
public abstract class ExtractorContract {

  private static final Duration NO_HANG = Duration.ofSeconds(90);

  /** The extractor under test. */
  protected abstract Extractor extractor();

  /** A healthy document of its format that has words. */
  protected abstract Document sample();

  @Test
  void acceptsADocumentOfItsFormat() {
    assertThat(extractor().accepts(sample())).isTrue();
  }

  @Test
  void hasANameForPeople() {
    assertThat(extractor().format()).isNotBlank();
  }

  @Test
  void readsTheWordsOfAHealthyDocument() throws UnreadableDocument {
    Page page = extractor().read(sample());
    assertThat(page.unreadable()).isEmpty();
    assertThat(page.blocks()).isNotEmpty();
  }

  @Test
  void placesEveryParagraphWhereItStandsInTheTextOfThePage() throws UnreadableDocument {
    Page page = extractor().read(sample());
    for (Paragraph paragraph : page.paragraphs()) {
      assertThat(page.text().substring(paragraph.start(), paragraph.end()))
          .isEqualTo(paragraph.text());
    }
  }

  @Test
  void countsTablesFromOne() throws UnreadableDocument {
    int expected = 1;
    for (Table table : extractor().read(sample()).tables()) {
      assertThat(table.number()).isEqualTo(expected++);
    }
  }

  @Test
  void readsTheSameTwice() throws UnreadableDocument {
    assertThat(extractor().read(sample())).isEqualTo(extractor().read(sample()));
  }

  @Test
  void leavesTheBytesAsTheyAre() throws UnreadableDocument {
    Document document = sample();
    byte[] before = document.bytes().clone();
    extractor().read(document);
    assertThat(document.bytes()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void endsInAPageOrANamedReasonWhenBytesAreFlipped(long seed) {
    Random random = new Random(seed);
    byte[] bytes = sample().bytes().clone();
    for (int i = 0; i < 1 + random.nextInt(40); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    endsWell(bytes);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 0.9, 0.99})
  void endsInAPageOrANamedReasonWhenTheEndIsMissing(double share) {
    byte[] bytes = sample().bytes();
    endsWell(Arrays.copyOf(bytes, (int) (bytes.length * share)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 100_000})
  void endsInAPageOrANamedReasonForRandomBytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    endsWell(bytes);
  }

  private void endsWell(byte[] bytes) {
    Document document =
        new Document(sample().name(), bytes, sample().mediaType(), sample().charset());
    String ending = assertTimeoutPreemptively(NO_HANG, () -> ending(document));
    assertThat(ending).isNotBlank();
  }

  private String ending(Document document) {
    extractor().accepts(document);
    try {
      return "a page of " + extractor().read(document).blocks().size() + " blocks";
    } catch (UnreadableDocument unreadable) {
      assertThat(unreadable).hasMessageContaining(document.name());
      return unreadable.reason().code();
    }
  }
}
