package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lists of words that come with the grammar: lines of {@code KIND: word|word}; lines that begin
 * with # are remarks.
 */
final class WordLists {

  /** The words of one kind. */
  record Line(String kind, List<String> words) {}

  private WordLists() {}

  /** The lines of a list that the program brings along. */
  static List<Line> resource(String file, Set<String> kinds) {
    return read(file, Characters.resource(file), kinds);
  }

  /**
   * The lines of a list.
   *
   * @param file its name, for messages
   * @param kinds the kinds it may name
   * @throws IllegalStateException for a wrong line: the file, the line, what is wrong, what may be
   */
  static List<Line> read(String file, String text, Set<String> kinds) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line(file + ":" + number + ": ", line, kinds));
      }
    }
    return lines;
  }

  private static Line line(String place, String line, Set<String> kinds) {
    int colon = line.indexOf(':');
    String kind = line.substring(0, Math.max(colon, 0));
    if (!kinds.contains(kind)) {
      throw new IllegalStateException(
          "%sexpected 'KIND: word|word' with a kind of %s, found '%s'"
              .formatted(place, kinds.stream().sorted().toList(), line));
    }
    List<String> words = List.of(line.substring(colon + 1).strip().split("\\|", -1));
    if (words.stream().anyMatch(String::isBlank)) {
      throw new IllegalStateException(
          place + "a blank word; words are separated by one '|', and none ends the line");
    }
    return new Line(kind, words);
  }
}
