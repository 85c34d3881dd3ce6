package org.lacuna.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;
import org.lacuna.normalise.Normaliser;
import org.lacuna.normalise.Origin;
import org.lacuna.series.Observation;

/** Reads a file as a harvest does, from its bytes to what its figures mean. */
final class PageReader {

  private final Extractors extractors;
  private final Normaliser normaliser;

  PageReader(Vocabulary vocabulary) {
    this.extractors = Extractors.using(vocabulary);
    this.normaliser = new Normaliser(vocabulary);
  }

  Extraction extract(Path file, SourceDefinition source) {
    try {
      Document document = Document.of(file.getFileName().toString(), Files.readAllBytes(file));
      return extractors.extract(
          document,
          new ReadingContext(
              Optional.of(source.area()), Optional.of(source.language()), Optional.empty()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Observation> figures(Path file, SourceDefinition source) {
    Origin origin =
        new Origin(
            source.publisher().name(),
            source.id(),
            source.release().id(),
            source.release().stage(),
            "sha-256:0",
            Instant.parse("2026-07-31T00:00:00Z"));
    return normaliser.normalise(extract(file, source), origin).observations();
  }
}
