package org.lacuna.catalogue;

import java.util.regex.Pattern;

/** A pattern of series keys: {@code *} stands for any characters, everything else for itself. */
final class SeriesPattern {

  private SeriesPattern() {}

  /** Whether the whole of {@code seriesKey} is of the pattern. */
  static boolean matches(String pattern, String seriesKey) {
    String[] parts = pattern.split("\\*", -1);
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      expression.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return seriesKey.matches(expression.toString());
  }
}
