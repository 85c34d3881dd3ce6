package org.lacuna.extract.prose;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Paragraph;
import org.lacuna.extract.Reading;
import org.lacuna.extract.ReadingContext;
import org.lacuna.series.PublicationTime;

/** Reads sentences with the vocabulary that ships, and writes readings on one line each. */
final class Reads {

  static final Vocabulary VOCABULARY = Catalogue.loadVocabulary(Path.of("jobs"));
  private static final Prose PROSE = new Prose(VOCABULARY);

  private Reads() {}

  static ProseReadings of(String... paragraphs) {
    return of(Metadata.NONE, paragraphs);
  }

  static ProseReadings publishedBy(String publisher, String... paragraphs) {
    return of(
        new Metadata(
            Optional.empty(),
            Optional.of(PublicationTime.ofDay(LocalDate.of(2023, 8, 18))),
            Optional.of(publisher),
            Optional.empty()),
        paragraphs);
  }

  private static ProseReadings of(Metadata metadata, String... texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (String text : texts) {
      paragraphs.add(new Paragraph(text, start));
      start += text.length() + 1;
    }
    return PROSE.read(metadata, paragraphs, ReadingContext.NONE);
  }

  /** {@code indicator area [dimensions] measure value unit bound}, in the order of the text. */
  static List<String> lines(String... paragraphs) {
    return of(paragraphs).readings().stream().map(Reads::line).toList();
  }

  static List<Leftover.Reason> reasons(String... paragraphs) {
    return of(paragraphs).leftovers().stream().map(Leftover::reason).toList();
  }

  static String line(Reading reading) {
    List<String> words = new ArrayList<>();
    words.add(reading.subject().indicator());
    words.add(reading.subject().area());
    for (String code :
        List.of(
            reading.subject().partner(),
            reading.subject().commodity(),
            reading.subject().mode(),
            reading.subject().enterprise())) {
      if (!code.equals("WORLD") && !code.equals("TOTAL")) {
        words.add(code);
      }
    }
    words.add(reading.measure().code());
    if (!reading.scenario().code().equals("actual")) {
      words.add(reading.scenario().code());
    }
    words.add(
        reading
            .quantity()
            .number()
            .multiply(reading.quantity().multiplier())
            .stripTrailingZeros()
            .toPlainString());
    words.add(reading.quantity().unit().code());
    words.add(reading.quantity().bound().code());
    return String.join(" ", words);
  }
}
