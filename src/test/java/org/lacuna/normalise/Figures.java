package org.lacuna.normalise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;
import org.lacuna.series.Observation;

/** From bytes to observations, with the vocabulary that ships. */
final class Figures {

  /** The folder of labelled and real releases; absent on most machines. */
  static final Path SHARED = Path.of(System.getProperty("lacuna.shared", "absent"));

  private static final Vocabulary VOCABULARY = Catalogue.loadVocabulary(Path.of("jobs"));
  private static final Extractors EXTRACTORS = Extractors.using(VOCABULARY);
  private static final Normaliser NORMALISER = new Normaliser(VOCABULARY);
  private static final Origin ORIGIN =
      new Origin("publisher", "source", "release", "file", "sha-256:0", Instant.EPOCH);

  private Figures() {}

  static Extraction extraction(String name, byte[] bytes) {
    return EXTRACTORS.extract(Document.of(name, bytes), ReadingContext.NONE);
  }

  static List<Observation> of(String name, byte[] bytes) {
    return NORMALISER.normalise(extraction(name, bytes), ORIGIN).observations();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
