package org.lacuna.extract.format;

import java.util.List;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/** The extractors known to the product, asked in their order. Safe to share between threads. */
public final class Formats {

  private final ReadingLimits limits;
  private final List<Extractor> extractors;

  /** All formats, within these limits. */
  public Formats(ReadingLimits limits) {
    this.limits = limits;
    this.extractors =
        List.of(
            new PdfExtractor(limits),
            new DocxExtractor(limits),
            new XlsxExtractor(limits),
            new XlsExtractor(limits),
            new CsvExtractor(limits),
            new HtmlExtractor(limits),
            new TextExtractor());
  }

  /** Every extractor, in the order they are asked. */
  public List<Extractor> extractors() {
    return extractors;
  }

  /**
   * What the document shows.
   *
   * @throws UnreadableDocument when it is empty, too large, damaged, or of a format nobody reads
   */
  public Page read(Document document) throws UnreadableDocument {
    if (document.bytes().length == 0) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.EMPTY, document.name() + ": the document has no bytes");
    }
    if (document.bytes().length > limits.bytes()) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.TOO_LARGE,
          "%s: %d bytes, at most %d are read"
              .formatted(document.name(), document.bytes().length, limits.bytes()));
    }
    return extractor(document).read(document);
  }

  /**
   * The documents in an archive, in its order; the document itself when it is no archive.
   *
   * @throws UnreadableDocument when the archive is damaged, or goes beyond a limit
   */
  public List<Document> unpack(Document document) throws UnreadableDocument {
    return Archives.unpack(document, limits);
  }

  private Extractor extractor(Document document) throws UnreadableDocument {
    for (Extractor extractor : extractors) {
      if (extractor.accepts(document)) {
        return extractor;
      }
    }
    throw new UnreadableDocument(
        UnreadableDocument.Reason.UNKNOWN_FORMAT,
        document.name() + ": none of the formats " + names() + "; it begins " + start(document));
  }

  private List<String> names() {
    return extractors.stream().map(Extractor::format).toList();
  }

  private static String start(Document document) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(8, document.bytes().length); i++) {
      hex.append("%02x ".formatted(document.bytes()[i]));
    }
    return hex.toString().strip();
  }
}
