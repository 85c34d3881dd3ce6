package org.lacuna.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that gives an answer away; the file {@code signs.txt} explains the columns.
 *
 * @param kind what such an answer is
 * @param place where the sign stands
 * @param text what to look for, in lower case; for titles and forms a regular expression
 * @param expression the compiled expression of a title or form, and of nothing else
 */
record Sign(Verdict.Kind kind, Place place, String text, Pattern expression) {

  /** Where a sign stands. */
  enum Place {
    HEAD,
    SCRIPT,
    TITLE,
    PHRASE,
    WORD,
    FORM,
    NOSCRIPT
  }

  /** All signs, in the order of the file: walls first. */
  private static final List<Sign> ALL = read();

  private static final Map<Verdict.Kind, List<Sign>> BY_KIND =
      ALL.stream().collect(Collectors.groupingBy(Sign::kind));

  /** The signs of one kind, in the order of the file. */
  static List<Sign> of(Verdict.Kind kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

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
    boolean regular = place == Place.TITLE || place == Place.FORM;
    Pattern expression = Pattern.compile(regular ? columns[2] : "");
    return new Sign(Verdict.Kind.valueOf(kind), place, columns[2], expression);
  }

  /** Whether the sign stands in a text of its place, in lower case. */
  boolean in(String given) {
    return switch (place) {
      case TITLE -> expression.matcher(given).matches();
      case FORM -> expression.matcher(given).find();
      case HEAD, SCRIPT, PHRASE, WORD, NOSCRIPT -> given.contains(text);
    };
  }
}
