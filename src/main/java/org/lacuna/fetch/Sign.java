package org.lacuna.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that gives an answer away; the file {@code signs.txt} explains the columns.
 *
 * @param kind what such an answer is
 * @param place where the sign stands
 * @param text what to look for, in lower case; for titles a regular expression
 * @param title the compiled expression of a title, and of nothing else
 */
record Sign(Verdict.Kind kind, Place place, String text, Pattern title) {

  /** Where a sign stands. */
  enum Place {
    HEAD,
    SCRIPT,
    TITLE,
    PHRASE,
    WORD
  }

  /** All signs, in the order of the file: walls first. */
  static final List<Sign> ALL = read();

  private static List<Sign> read() {
    InputStream file = Objects.requireNonNull(Sign.class.getResourceAsStream("signs.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Sign::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sign parse(String line) {
    String[] columns = line.split("\\s+", 3);
    String kind = columns[0].replace('-', '_').toUpperCase(Locale.ROOT);
    Place place = Place.valueOf(columns[1].toUpperCase(Locale.ROOT));
    Pattern title = Pattern.compile(place == Place.TITLE ? columns[2] : "");
    return new Sign(Verdict.Kind.valueOf(kind), place, columns[2], title);
  }

  /** Whether the sign stands in a text of its place, in lower case. */
  boolean in(String given) {
    return place == Place.TITLE ? title.matcher(given).matches() : given.contains(text);
  }
}
