package org.lacuna.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.lacuna.catalogue.ChannelSettings.Shape;
import org.lacuna.detect.Finding.Severity;

/** JSON bodies of webhooks. */
final class WebhookBody {

  // What each takes at most, less some room for the title and for what JSON escapes. A message that
  // is too long is refused each time, and those behind it would wait for ever.

  /** 40,000 characters, then it cuts. */
  private static final NoticeDigest SLACK = new NoticeDigest(36_000);

  /** 16,383 characters. */
  private static final NoticeDigest MATTERMOST = new NoticeDigest(16_000);

  /** 65,536 bytes for the whole event, which holds the text twice. */
  private static final NoticeDigest MATRIX_TEXT = new NoticeDigest(16_000);

  private static final NoticeDigest MATRIX_HTML = new NoticeDigest(32_000);

  /** 4,096 bytes; what is longer becomes an attachment, where those are allowed. */
  private static final NoticeDigest NTFY = new NoticeDigest(4000);

  private WebhookBody() {}

  static String of(Shape shape, URI address, List<Notice> notices) {
    String title = title(notices);
    return Json.MAPPER.writeValueAsString(
        switch (shape) {
          case PLAIN -> new Plain(notices);
          case SLACK -> new Slack(marked("*", title) + "\n" + slackSafe(SLACK.plain(notices)));
          case MATTERMOST ->
              new Mattermost("Lacuna", marked("**", title) + "\n" + MATTERMOST.plain(notices));
          case MATRIX -> matrix(title, notices);
          case NTFY -> new Ntfy(topic(address), title, NTFY.plain(notices), priority(notices));
        });
  }

  private static String title(List<Notice> notices) {
    String last = notices.get(notices.size() - 1).subject();
    return notices.size() == 1 ? last : notices.size() + " notices, the last: " + last;
  }

  private static String marked(String mark, String title) {
    return mark + title.replace("*", "") + mark;
  }

  /** Slack reads {@code <...>} as links and mentions. */
  private static String slackSafe(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Matrix matrix(String title, List<Notice> notices) {
    return new Matrix(
        "m.text",
        title + "\n" + MATRIX_TEXT.plain(notices),
        "org.matrix.custom.html",
        "<h4>" + NoticeText.escaped(title) + "</h4>" + MATRIX_HTML.html(notices));
  }

  private static String topic(URI address) {
    String path = address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int priority(List<Notice> notices) {
    return notices.stream().mapToInt(notice -> priority(notice.severity())).max().orElse(3);
  }

  private static int priority(Severity severity) {
    return switch (severity) {
      case NOTICE -> 3;
      case WARNING -> 4;
      case ALARM -> 5;
    };
  }

  /** Our own shape: the notices as they are. */
  record Plain(List<Notice> notices) {}

  /** Slack's incoming webhooks. */
  record Slack(String text) {}

  /** Mattermost's incoming webhooks. */
  record Mattermost(String username, String text) {}

  /** Matrix client-server API, {@code m.room.message}. */
  record Matrix(
      String msgtype,
      String body,
      String format,
      @JsonProperty("formatted_body") String formattedBody) {}

  /** ntfy's JSON publishing; priority 3 to 5. */
  record Ntfy(String topic, String title, String message, int priority) {}
}
