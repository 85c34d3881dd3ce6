package org.lacuna.publish.site;

import org.lacuna.publish.PlainText;

/** Text as it may stand between tags and in quoted attributes: plain, and escaped. */
final class HtmlText {

  private HtmlText() {}

  static String of(String text) {
    String plain = PlainText.of(text);
    for (int i = 0; i < plain.length(); i++) {
      if (isSpecial(plain.charAt(i))) {
        return escaped(plain, i);
      }
    }
    return plain;
  }

  private static boolean isSpecial(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
  }

  private static String escaped(String plain, int from) {
    StringBuilder html = new StringBuilder(plain.length() + 32).append(plain, 0, from);
    for (int i = from; i < plain.length(); i++) {
      switch (plain.charAt(i)) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(plain.charAt(i));
      }
    }
    return html.toString();
  }
}
