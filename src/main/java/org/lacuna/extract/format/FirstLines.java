package org.lacuna.extract.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Paragraph;
import org.lacuna.series.PublicationTime;

/**
 * What a document without metadata says of itself in its first lines: the first one is its title,
 * and a line of nothing but a date, bracketed or not, says when it was issued or delivered.
 */
final class FirstLines {

  private static final int LINES = 12;
  private static final int DATE_LINE = 60;
  private static final int TITLE = 120;

  private FirstLines() {}

  static Metadata metadata(PageBuilder page) {
    List<Paragraph> first = page.firstParagraphs(LINES);
    Optional<PublicationTime> date = first.stream().flatMap(FirstLines::date).findFirst();
    return new Metadata(
        title(first),
        date,
        date.map(found -> "text"),
        Optional.empty(),
        Optional.empty(),
        language(first));
  }

  private static Optional<String> title(List<Paragraph> first) {
    return first.stream().map(Paragraph::text).findFirst().filter(text -> text.length() <= TITLE);
  }

  private static Stream<PublicationTime> date(Paragraph line) {
    String text = line.text();
    boolean dated = text.length() <= DATE_LINE && text.indexOf('。') < 0;
    return dated ? dayIn(text).stream() : Stream.empty();
  }

  private static Optional<PublicationTime> dayIn(String text) {
    return PublishedDate.find(text)
        .filter(found -> found.precision() == PublicationTime.Precision.DAY);
  }

  private static Optional<String> language(List<Paragraph> first) {
    TextWeight letters = new TextWeight();
    first.forEach(line -> letters.of(line.text()));
    return letters.language();
  }
}
