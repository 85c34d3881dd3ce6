package org.lacuna.extract.prose;

import java.util.List;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Paragraph;
import org.lacuna.extract.ReadingContext;

/**
 * Reads official statistics from Chinese and English prose. Made once for a vocabulary; safe to
 * share between threads.
 */
public final class Prose {

  private final Lexicon lexicon;
  private final Scanner scanner;
  private final DocumentPlace document;

  /** Prepares the lexicon. */
  public Prose(Vocabulary vocabulary) {
    this.lexicon = new Lexicon(vocabulary);
    this.scanner = new Scanner(lexicon);
    this.document = new DocumentPlace(scanner);
  }

  /**
   * Reads the paragraphs of one document in their order.
   *
   * @param metadata what the document says of itself
   * @param paragraphs its running text; tables are read elsewhere
   * @param context what is known beforehand
   * @return what was read and what was left, never an error
   */
  public ProseReadings read(Metadata metadata, List<Paragraph> paragraphs, ReadingContext context) {
    Memory memory = new Memory(document.of(metadata, context), document.carrier(metadata));
    Binder binder = new Binder(lexicon, scanner, memory);
    for (Paragraph paragraph : paragraphs) {
      NormalText text = NormalText.of(paragraph.text());
      CurrentYear.of(text.text(), metadata, context).ifPresent(memory::currentYear);
      binder.bind(text, paragraph.start(), scanner.cut(text));
    }
    return new ProseReadings(binder.readings(), binder.leftovers());
  }
}
