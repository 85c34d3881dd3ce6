package org.lacuna.pipeline;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Layout;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.ReadingContext;
import org.lacuna.fetch.Exchange;
import org.lacuna.normalise.Normalised;
import org.lacuna.normalise.Normaliser;
import org.lacuna.normalise.Origin;

/** Reads documents as a harvest of their source would read them. Stores nothing; for any thread. */
public final class SourceReading {

  private final Extractors extractors;
  private final Normaliser normaliser;

  /** A reader that knows these words. */
  public SourceReading(Vocabulary vocabulary) {
    this.extractors = Extractors.using(vocabulary);
    this.normaliser = new Normaliser(vocabulary);
  }

  /**
   * Reads a file.
   *
   * @param source whose page it is
   * @param name its name; a period in it counts
   * @param bytes its bytes
   * @param at when it was seen
   */
  public DocumentReading read(SourceDefinition source, String name, byte[] bytes, Instant at) {
    return read(source, document(source, name, bytes, Optional.empty()), at);
  }

  /** Reads what a server answered. */
  public DocumentReading read(SourceDefinition source, Exchange answer) {
    return read(source, document(source, answer), answer.at());
  }

  /** Selectors for the parts of a page; nothing for what is no HTML. */
  public Layout layout(SourceDefinition source, String name, byte[] bytes) {
    return extractors.layout(document(source, name, bytes, Optional.empty()));
  }

  /** Parts that the source's layout names and the answer does not have, a sentence each. */
  List<String> lacking(SourceDefinition source, Exchange answer) {
    return extractors.lacking(document(source, answer), source.layout());
  }

  private DocumentReading read(SourceDefinition source, Document document, Instant at) {
    Extraction extraction =
        extractors.extract(
            document,
            new ReadingContext(known(source.area()), known(source.language()), Optional.empty()));
    Normalised normalised = normaliser.normalise(extraction, origin(source, at));
    List<Leftover> leftovers = new ArrayList<>(extraction.leftovers());
    leftovers.addAll(normalised.leftovers());
    return new DocumentReading(
        document.name(),
        extraction.metadata(),
        normalised.observations(),
        leftovers,
        extraction.unreadable());
  }

  /** A definition in the making may not say yet. */
  private static Optional<String> known(String text) {
    return Optional.of(text).filter(words -> !words.isBlank());
  }

  private static Document document(SourceDefinition source, Exchange answer) {
    return document(source, answer.address().toString(), answer.body(), answer.contentType());
  }

  private static Document document(
      SourceDefinition source, String name, byte[] bytes, Optional<String> mediaType) {
    return new Document(
        name, bytes, mediaType, source.recognition().charset().map(Charset::forName));
  }

  // Nothing of this is stored, so there is no digest.
  private static Origin origin(SourceDefinition source, Instant at) {
    return new Origin(
        source.publisher().name(),
        source.id(),
        source.release().id(),
        source.release().stage(),
        "",
        at);
  }
}
