package org.lacuna.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several notices as one text that a receiver takes: whole where there is room; else without the
 * lists of what they concern; else a line for each, as many as fit, and how many are left out.
 *
 * @param most bytes in UTF-8 that the receiver takes
 */
record NoticeDigest(int most) {

  private static final String LEFT_OUT = "and %d more; 'lacuna alert' lists them all";
  private static final int ROOM_FOR_THAT = 80;

  /** As plain text. */
  String plain(List<Notice> notices) {
    String whole = joined(notices, "\n", NoticeText::plain);
    String bare = fits(whole) ? whole : joined(notices, "\n", n -> NoticeText.plain(n.alone()));
    return fits(bare) ? bare : lines(notices);
  }

  /** As HTML for chat rooms. */
  String html(List<Notice> notices) {
    String whole = joined(notices, "<hr>", NoticeText::html);
    return fits(whole)
        ? whole
        : "<p>" + NoticeText.escaped(lines(notices)).replace("\n", "<br>") + "</p>";
  }

  private static String joined(
      List<Notice> notices, String between, Function<Notice, String> form) {
    return notices.stream().map(form).collect(Collectors.joining(between));
  }

  private String lines(List<Notice> notices) {
    StringBuilder text = new StringBuilder();
    int taken = 0;
    for (Notice notice : notices) {
      String line = "%s: %s\n".formatted(notice.severity().code(), notice.subject());
      if (bytes(text + line) + ROOM_FOR_THAT > most) {
        break;
      }
      text.append(line);
      taken++;
    }
    return taken == notices.size()
        ? text.toString()
        : text.append(LEFT_OUT.formatted(notices.size() - taken)).append('\n').toString();
  }

  private boolean fits(String text) {
    return bytes(text) <= most;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
