package org.lacuna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Reads one file from bytes to observations. Safe for several threads. */
final class Reader {

  private static final long MOST_BYTES = 64L * 1024 * 1024;

  private final Extractors extractors;
  private final Normaliser normaliser;
  private final ReadingContext context;

  Reader(Vocabulary vocabulary, ReadingContext context) {
    this.extractors = Extractors.using(vocabulary);
    this.normaliser = new Normaliser(vocabulary);
    this.context = context;
  }

  /**
   * Reads one file.
   *
   * @throws BadInput when the file cannot be read at all
   */
  FileReading read(Path file) {
    return read(document(file));
  }

  /** Reads a page as it was fetched. */
  FileReading read(Exchange page) {
    return read(
        new Document(page.address().toString(), page.body(), page.contentType(), Optional.empty()));
  }

  private FileReading read(Document document) {
    Extraction extraction = extractors.extract(document, context);
    Normalised normalised =
        normaliser.normalise(extraction, origin(document.name()), context.published());
    List<Leftover> leftovers = new ArrayList<>(extraction.leftovers());
    leftovers.addAll(normalised.leftovers());
    return new FileReading(document.name(), normalised.observations(), leftovers);
  }

  private static Document document(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInput(file + " is larger than " + MOST_BYTES + " bytes");
      }
      return new Document(
          file.toString(), Files.readAllBytes(file), Optional.empty(), Optional.empty());
    } catch (IOException unreadable) {
      throw new BadInput(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  // What is named on the command line has no source and no snapshot; nothing of this is stored.
  private static Origin origin(String name) {
    return new Origin("", name, "", "", "", Instant.EPOCH);
  }
}
