package org.lacuna.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text between the tags of a page, as {@link NarrowText}: scripts, styles, comments and the
 * head left out.
 */
final class VisibleText {

  private static final List<String> HIDDEN = List.of("script", "style", "title", "noscript");

  /** First letters of the above. */
  private static final String INITIALS = "sStTnN";

  private static final Map<String, Character> ENTITIES =
      Map.of("&nbsp;", ' ', "&amp;", '&', "&#39;", '\'');

  private final String page;
  private final boolean links;
  private final int longest;
  private final NarrowText out = new NarrowText();
  private int at;

  private VisibleText(String page, boolean links, int longest) {
    this.page = page;
    this.links = links;
    this.longest = longest;
  }

  /** Visible text, read no further than a number of characters. */
  static String of(String page, int longest) {
    return new VisibleText(page, true, longest).read();
  }

  /** The same without the words of links, which speak of other pages. */
  static String outsideLinks(String page, int longest) {
    return new VisibleText(page, false, longest).read();
  }

  private String read() {
    while (at < page.length() && out.length() < longest) {
      if (page.charAt(at) == '<') {
        out.add(' ');
        skipTag();
      } else {
        words();
      }
    }
    return out.toString();
  }

  private void words() {
    int tag = page.indexOf('<', at);
    int end = tag < 0 ? page.length() : tag;
    for (; at < end && out.length() < longest; at++) {
      char c = page.charAt(at);
      out.add(c == '&' ? entity() : c);
    }
  }

  /** The few entities that tell words apart; leaves {@code at} on their last character. */
  private char entity() {
    for (Map.Entry<String, Character> entity : ENTITIES.entrySet()) {
      if (page.startsWith(entity.getKey(), at)) {
        at += entity.getKey().length() - 1;
        return entity.getValue();
      }
    }
    return '&';
  }

  private void skipTag() {
    char first = at + 1 < page.length() ? page.charAt(at + 1) : ' ';
    if (first == '!' && page.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    if (INITIALS.indexOf(first) >= 0) {
      skipHidden();
    }
    if (!links && opens("a")) {
      skipPastEndOf("a");
    }
    skipPast(">");
  }

  /** Most tags are told by their first letter to hide nothing. */
  private void skipHidden() {
    for (String name : HIDDEN) {
      if (opens(name)) {
        skipPastEndOf(name);
        return;
      }
    }
  }

  private boolean opens(String name) {
    int after = at + 1 + name.length();
    return page.regionMatches(true, at + 1, name, 0, name.length())
        && after < page.length()
        && !Character.isLetterOrDigit(page.charAt(after));
  }

  /** End tags are written small or large, hardly ever mixed. */
  private void skipPastEndOf(String name) {
    int small = page.indexOf("</" + name, at);
    int large = small >= 0 ? small : page.indexOf("</" + name.toUpperCase(Locale.ROOT), at);
    at = large < 0 ? page.length() : large + name.length() + 2;
  }

  private void skipPast(String end) {
    int found = page.indexOf(end, at);
    at = found < 0 ? page.length() : found + end.length();
  }
}
