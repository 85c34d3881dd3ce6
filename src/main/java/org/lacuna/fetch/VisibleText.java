package org.lacuna.fetch;

import java.util.List;
import java.util.Locale;

/** The text between the tags of a page: scripts, styles, comments and the head left out. */
final class VisibleText {

  private static final List<String> HIDDEN = List.of("script", "style", "title", "noscript");

  /** First letters of the above. */
  private static final String INITIALS = "sStTnN";

  private final String page;
  private final boolean links;
  private final int longest;
  private final StringBuilder out;
  private int at;

  private VisibleText(String page, boolean links, int longest) {
    this.page = page;
    this.links = links;
    this.longest = longest;
    this.out = new StringBuilder(Math.min(longest, page.length()));
  }

  /** Visible text, read no further than about a number of characters. */
  static String of(String page, int longest) {
    return new VisibleText(page, true, longest).read();
  }

  /** The same without the words of links, which speak of other pages. */
  static String outsideLinks(String page, int longest) {
    return new VisibleText(page, false, longest).read();
  }

  private String read() {
    while (at < page.length() && out.length() < longest) {
      step();
    }
    boolean entities = out.indexOf("&") >= 0;
    return entities ? resolved(out.toString()) : out.toString();
  }

  /** The few entities that tell words apart. */
  private static String resolved(String text) {
    return text.replace("&nbsp;", " ").replace("&amp;", "&").replace("&#39;", "'");
  }

  private void step() {
    int tag = page.indexOf('<', at);
    int end = tag < 0 ? page.length() : tag;
    out.append(page, at, Math.min(end, at + longest));
    at = end;
    if (tag >= 0) {
      out.append(' ');
      skipTag();
    }
  }

  private void skipTag() {
    if (page.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    if (mayHide()) {
      HIDDEN.stream().filter(this::opens).findFirst().ifPresent(this::skipPastEndOf);
    }
    if (!links && opens("a")) {
      skipPastEndOf("a");
    }
    skipPast(">");
  }

  /** Most tags are told by their first letter to hide nothing. */
  private boolean mayHide() {
    return at + 1 < page.length() && INITIALS.indexOf(page.charAt(at + 1)) >= 0;
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
