package org.lacuna.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lacuna.series.Observation;

/**
 * A passage of {@code fixtures/statements}, with the figures a careful reader takes from it.
 *
 * @param kind language of the sentences, or {@code html} and {@code csv} for tables
 * @param published day of publication
 * @param named publisher of the sentences, title of the page of a table, or name of its file
 * @param words the passage
 * @param figures what must be read: each the ways of writing it down that are right
 * @param allowed what may be read beside that
 */
record WrittenPassage(
    String kind,
    String published,
    String named,
    List<String> words,
    List<List<String>> figures,
    List<String> allowed) {

  static List<WrittenPassage> of(String file) {
    List<WrittenPassage> passages = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("@ ")) {
        String[] head = line.substring(2).split(" ", 3);
        passages.add(
            new WrittenPassage(
                head[0],
                head[1],
                head[2],
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        passages.get(passages.size() - 1).add(line);
      }
    }
    return passages;
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        WrittenPassage.class.getResourceAsStream("/fixtures/statements/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String line) {
    if (line.startsWith("= ")) {
      figures.add(new ArrayList<>(List.of(line.substring(2))));
    } else if (line.startsWith("| ")) {
      figures.get(figures.size() - 1).add(line.substring(2));
    } else if (line.startsWith("? ")) {
      allowed.add(line.substring(2));
    } else {
      words.add(line);
    }
  }

  /** What the passage is called in the report of a test. */
  String title() {
    String text = String.join("", words).replaceAll("<[^>]*>", " ").strip();
    return named + ": " + text.substring(0, Math.min(40, text.length()));
  }

  String fileName() {
    return kind.equals("csv") ? named : "passage.html";
  }

  /** As its publisher would serve it. */
  byte[] document() {
    String text =
        switch (kind) {
          case "csv" -> String.join("\r\n", words) + "\r\n";
          case "html" -> page(meta("ArticleTitle", named) + title(named), String.join("", words));
          default ->
              page(meta("ContentSource", named), "<p>" + String.join("</p><p>", words) + "</p>");
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String page(String head, String body) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
        + meta("PubDate", published)
        + head
        + "</head><body><div class=\"article\">"
        + body
        + "</div></body></html>";
  }

  private static String title(String words) {
    return "<title>" + words + "</title>";
  }

  private static String meta(String name, String content) {
    return "<meta name=\"%s\" content=\"%s\">".formatted(name, content);
  }

  /** A figure as the files write it down. */
  static String line(Observation read) {
    List<String> words = new ArrayList<>(List.of(read.key().indicator(), read.key().area()));
    Stream.of(
            read.key().partner(),
            read.key().commodity(),
            read.key().mode(),
            read.key().enterprise())
        .filter(code -> !code.equals("WORLD") && !code.equals("TOTAL"))
        .forEach(words::add);
    words.add(read.period().start().toString());
    words.add(read.period().end().toString());
    words.add(read.key().measure().code());
    words.add(read.key().scenario().code());
    words.add(read.amount().value().stripTrailingZeros().toPlainString());
    words.add(read.key().unit().code());
    words.add(read.amount().bound().code());
    words.removeIf(word -> word.equals("actual") || word.equals("exact"));
    return String.join(" ", words);
  }
}
