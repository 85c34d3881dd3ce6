package org.lacuna.fetch;

import java.util.List;

/** The text between the tags of a page: scripts, styles, comments and the head left out. */
final class VisibleText {

  private static final List<String> HIDDEN = List.of("script", "style", "title", "noscript");

  private final String markup;
  private final StringBuilder out;
  private final boolean links;
  private int at;

  private VisibleText(String markup, boolean links) {
    this.markup = markup;
    this.links = links;
    this.out = new StringBuilder(markup.length() / 4);
  }

  /** The visible text of markup in lower case; the few entities that matter are resolved. */
  static String of(String markup) {
    return of(markup, true);
  }

  /** The same without the words of links, which speak of other pages. */
  static String outsideLinks(String markup) {
    return of(markup, false);
  }

  private static String of(String markup, boolean links) {
    VisibleText text = new VisibleText(markup, links);
    while (text.at < markup.length()) {
      text.step();
    }
    return text.out.toString().replace("&nbsp;", " ").replace("&amp;", "&").replace("&#39;", "'");
  }

  private void step() {
    int tag = markup.indexOf('<', at);
    int end = tag < 0 ? markup.length() : tag;
    out.append(markup, at, end);
    at = end;
    if (tag >= 0) {
      out.append(' ');
      skipTag();
    }
  }

  private void skipTag() {
    if (markup.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    for (String name : HIDDEN) {
      if (opens(name)) {
        skipPast("</" + name);
      }
    }
    if (!links && opens("a")) {
      skipPast("</a");
    }
    skipPast(">");
  }

  private boolean opens(String name) {
    int after = at + 1 + name.length();
    return markup.startsWith(name, at + 1)
        && after < markup.length()
        && !Character.isLetterOrDigit(markup.charAt(after));
  }

  private void skipPast(String end) {
    int found = markup.indexOf(end, at);
    at = found < 0 ? markup.length() : found + end.length();
  }
}
