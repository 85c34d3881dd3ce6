package org.lacuna.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.catalogue.ChannelSettings.Shape;
import org.lacuna.detect.Finding.Severity;

/** JSON bodies of webhooks. */
final class WebhookBody {

  private WebhookBody() {}

  static String of(Shape shape, URI address, List<Notice> notices) {
    String title = title(notices);
    String text = notices.stream().map(NoticeText::plain).collect(Collectors.joining("\n"));
    return Json.MAPPER.writeValueAsString(
        switch (shape) {
          case PLAIN -> new Plain(notices);
          case SLACK -> new Slack(marked("*", title) + "\n" + slackSafe(text));
          case MATTERMOST -> new Mattermost("Lacuna", marked("**", title) + "\n" + text);
          case MATRIX -> matrix(title, text, notices);
          case NTFY -> new Ntfy(topic(address), title, text, priority(notices));
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

  private static Matrix matrix(String title, String text, List<Notice> notices) {
    String html = notices.stream().map(NoticeText::html).collect(Collectors.joining("<hr>"));
    return new Matrix(
        "m.text",
        title + "\n" + text,
        "org.matrix.custom.html",
        "<h4>" + NoticeText.escaped(title) + "</h4>" + html);
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
