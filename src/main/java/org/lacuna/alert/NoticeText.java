package org.lacuna.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A notice as plain text, and as HTML for chat rooms. */
final class NoticeText {

  private NoticeText() {}

  static String plain(Notice notice) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts(notice)) {
      text.append(part.title()).append(":\n");
      part.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.append('\n').append(foot(notice)).append('\n').toString();
  }

  /** A fragment of the few tags that chat rooms show. */
  static String html(Notice notice) {
    StringBuilder html = new StringBuilder();
    for (Part part : parts(notice)) {
      html.append("<p><b>").append(escaped(part.title())).append("</b>");
      part.lines().forEach(line -> html.append("<br>").append(linked(line)));
      html.append("</p>\n");
    }
    return html.append("<p>").append(escaped(foot(notice))).append("</p>\n").toString();
  }

  /** One heading and what stands below it. */
  private record Part(String title, List<String> lines) {}

  private static List<Part> parts(Notice notice) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("What was seen", List.of(notice.what())));
    parts.add(new Part("Since when", List.of(notice.since())));
    parts.add(new Part("Why we think so", notice.reasons()));
    parts.add(new Part("How sure", List.of(notice.certainty())));
    parts.add(new Part("To check by hand", List.of(notice.check())));
    parts.add(new Part("Archived pages", notice.archived()));
    parts.add(new Part("Where we looked", notice.addresses()));
    if (notice.findings() > 1) {
      parts.add(new Part("It concerns", concerned(notice)));
    }
    return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
  }

  private static List<String> concerned(Notice notice) {
    List<String> lines = new ArrayList<>(notice.concerned());
    int more = notice.findings() - lines.size();
    if (more > 0) {
      lines.add("and %d more".formatted(more));
    }
    return lines;
  }

  private static String foot(Notice notice) {
    return "Incident %s, %s, %s"
        .formatted(
            notice.incident(), notice.severity().code(), notice.change().toLowerCase(Locale.ROOT));
  }

  private static String linked(String line) {
    String safe = escaped(line);
    return line.matches("https?://\\S+") ? "<a href=\"" + safe + "\">" + safe + "</a>" : safe;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
