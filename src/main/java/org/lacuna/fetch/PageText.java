package org.lacuna.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person sees of a page, as far as it tells the right page from others: found by one pass
 * over the markup, without building a tree.
 *
 * @param markup the page in lower case
 * @param title text of the title, squeezed, in lower case; empty for none
 * @param text visible text, squeezed, in lower case, punctuation made narrow
 * @param said the same outside links: what the page says itself
 */
record PageText(String markup, String title, String text, String said) {

  private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{0,300})");
  private static final Pattern REFRESH =
      Pattern.compile(
          "<meta[^>]{0,80}http-equiv\\s*=\\s*[\"']?refresh[^>]{0,40}url=['\"]?([^\"'>]+)");
  private static final Pattern ARTICLE =
      Pattern.compile("name=[\"']?(articletitle|pubdate|contentsource)[\"']?");
  private static final Pattern PASSWORD = Pattern.compile("type=[\"']?password");

  static PageText of(String page) {
    String markup = page.toLowerCase(Locale.ROOT);
    Matcher title = TITLE.matcher(markup);
    return new PageText(
        markup,
        title.find() ? narrowed(title.group(1)) : "",
        narrowed(VisibleText.of(markup)),
        narrowed(VisibleText.outsideLinks(markup)));
  }

  /** Full-width punctuation made narrow and blanks squeezed, so that a phrase is written once. */
  private static String narrowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i));
    }
    return out.toString().strip();
  }

  private static void append(StringBuilder out, char c) {
    if (c > '\uff00' && c < '\uff5f') {
      out.append((char) (c - 0xfee0));
    } else if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u3000') {
      out.append(c == '\u2019' ? '\'' : c);
    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Target of a meta refresh, as written. */
  Optional<String> refresh() {
    Matcher refresh = REFRESH.matcher(markup);
    return refresh.find() ? Optional.of(refresh.group(1)) : Optional.empty();
  }

  /** Whether a content system marked the page as an article of its own. */
  boolean isArticle() {
    return ARTICLE.matcher(markup).find();
  }

  boolean asksForPassword() {
    return PASSWORD.matcher(markup).find();
  }

  /** Whether there is neither a word nor a picture. */
  boolean showsNothing() {
    return text.isEmpty() && !markup.contains("<img") && !markup.contains("<frame");
  }

  /** Whether there is script and, to the eye, nothing. */
  boolean isOnlyScript() {
    return text.length() < 20 && markup.contains("<script") && !markup.contains("<table");
  }
}
