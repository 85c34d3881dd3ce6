package org.lacuna.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Layout;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.format.Formats;
import org.lacuna.extract.format.Layouts;
import org.lacuna.extract.prose.Prose;
import org.lacuna.extract.prose.ProseReadings;
import org.lacuna.extract.table.TableReadings;
import org.lacuna.extract.table.Tables;

/**
 * Reads documents of every known format: their running text and their tables. Made once; safe to
 * share between threads.
 */
public final class Extractors {

  private final Formats formats;
  private final Prose prose;
  private final Tables tables;

  private Extractors(Vocabulary vocabulary, ReadingLimits limits) {
    this.formats = new Formats(limits);
    this.prose = new Prose(vocabulary);
    this.tables = new Tables(vocabulary);
  }

  /** Extractors that know these words, within the usual limits. */
  public static Extractors using(Vocabulary vocabulary) {
    return using(vocabulary, ReadingLimits.USUAL);
  }

  /** Extractors that know these words, within these limits. */
  public static Extractors using(Vocabulary vocabulary, ReadingLimits limits) {
    return new Extractors(vocabulary, limits);
  }

  /**
   * Reads one document, or all documents of an archive as one. Never throws for its bytes: a
   * document that cannot be read gives an extraction that says why.
   *
   * @param document the bytes and their name
   * @param context what is known beforehand
   */
  public Extraction extract(Document document, ReadingContext context) {
    try {
      List<Document> documents = formats.unpack(document);
      return documents.size() == 1 && documents.get(0).name().equals(document.name())
          ? extract(document, formats.read(document), context)
          : together(document, documents, context);
    } catch (UnreadableDocument unreadable) {
      return nothing(unreadable);
    }
  }

  /**
   * The documents in an archive, in its order, each to be read by itself; the document itself when
   * it is no archive.
   *
   * @throws UnreadableDocument when the archive is damaged, or goes beyond a limit
   */
  public List<Document> unpack(Document document) throws UnreadableDocument {
    return formats.unpack(document);
  }

  /**
   * What a document shows, before anything is read from it.
   *
   * @throws UnreadableDocument when its format is unknown, or it is empty, damaged or too large
   */
  public Page page(Document document) throws UnreadableDocument {
    return formats.read(document);
  }

  /**
   * Where the parts of a page stand, as selectors that will hold for other pages of its template.
   * Nothing for what is no HTML.
   */
  public Layout layout(Document document) {
    return Layouts.propose(document);
  }

  /** The parts that a layout names and the page does not have, a sentence each. */
  public List<String> lacking(Document document, Layout layout) {
    return layout.parts().isEmpty() ? List.of() : Layouts.lacking(document, layout);
  }

  private Extraction together(Document archive, List<Document> documents, ReadingContext context) {
    Merger merger = new Merger(archive.name().length() + "!/".length());
    for (Document document : documents) {
      merger.add(document.name(), extract(document, context));
    }
    return merger.merged();
  }

  private Extraction extract(Document document, Page page, ReadingContext context) {
    List<Reading> readings = new ArrayList<>();
    List<Leftover> leftovers = new ArrayList<>(page.notices());
    List<Label> labels = new ArrayList<>();
    List<Blank> blanks = new ArrayList<>();
    if (page.unreadable().isEmpty()) {
      ProseReadings fromProse = prose.read(page.metadata(), page.paragraphs(), context);
      TableReadings fromTables = tables.read(page, document.name(), context);
      readings.addAll(fromProse.readings());
      readings.addAll(fromTables.readings());
      leftovers.addAll(fromProse.leftovers());
      leftovers.addAll(fromTables.leftovers());
      labels.addAll(fromTables.labels());
      blanks.addAll(fromTables.blanks());
    }
    return new Extraction(
        page.metadata(),
        readings,
        leftovers,
        labels,
        blanks,
        TextDigest.of(page),
        page.attachments(),
        page.unreadable());
  }

  private static Extraction nothing(UnreadableDocument unreadable) {
    String message =
        Optional.ofNullable(unreadable.getMessage()).orElse(unreadable.reason().code());
    return new Extraction(
        Metadata.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        TextDigest.of(""),
        List.of(),
        Optional.of(message));
  }
}
