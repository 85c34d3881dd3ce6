package org.lacuna.publish.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.publish.Language;

/**
 * The names of the columns of tables that stand on thousands of pages, for screens too narrow for a
 * header row: as a style sheet for all pages instead of an attribute of every cell.
 */
final class Labels {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "watched", List.of("", "last_period", "state", "next_expected"),
          "listed", List.of("last_period", "state", "next_expected"),
          "values", List.of("value", "bounds", "words", "publisher", "published", "first_seen"),
          "claims", List.of("value", "validity", "words", "publisher", "first_seen", "status"));

  private Labels() {}

  /** The style sheet; the tables are named by their class. */
  static String css() {
    return Stream.of(Language.values())
        .flatMap(language -> COLUMNS.keySet().stream().sorted().map(table -> css(language, table)))
        .collect(Collectors.joining("", "@media (max-width: 50rem) {\n", "}\n"));
  }

  private static String css(Language language, String table) {
    List<String> keys = COLUMNS.getOrDefault(table, List.of());
    return Stream.iterate(1, i -> i <= keys.size(), i -> i + 1)
        .filter(i -> !keys.get(i - 1).isEmpty())
        .map(i -> rule(language, table, i, Words.of(language, keys.get(i - 1))))
        .collect(Collectors.joining());
  }

  private static String rule(Language language, String table, int column, String label) {
    return ":lang(%s) .%s td:nth-of-type(%d)::before { content: \"%s: \"; }%n"
        .formatted(language.tag(), table, column, label.replace("\"", "\\\""))
        .replace("\r", "");
  }
}
