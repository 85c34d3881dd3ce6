package org.lacuna.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person sees of a page, as far as it tells the right page from others: found in one pass
 * over the markup, no further than needed, without building a tree. For one thread.
 */
final class PageText {

  /** Longest visible text gathered; nothing that is judged needs more. */
  static final int LONGEST = 20_000;

  private static final int HEAD = 16 << 10;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}>([^<]{0,300})", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFRESH =
      Pattern.compile(
          "http-equiv\\s{0,9}=\\s{0,9}[\"']?refresh[^>]{0,40}url=['\"]?([^\"'>]{1,2000})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ARTICLE =
      Pattern.compile("name=[\"']?(articletitle|pubdate|contentsource)", Pattern.CASE_INSENSITIVE);

  /** Titles carry the name of the site before or after their own words. */
  private static final Pattern PARTS = Pattern.compile("\\s*[-_|\u2013\u2014]\\s*");

  private final String page;
  private final String metadata;
  private final String text;
  private final List<String> titles;

  private PageText(String page, int longest) {
    this.page = page;
    String head = page.substring(0, Math.min(page.length(), HEAD));
    this.metadata = metadata(head);
    this.text = narrowed(VisibleText.of(page, longest));
    this.titles = titles(head);
  }

  /** The whole of what may be judged. */
  static PageText of(String page) {
    return new PageText(page, LONGEST);
  }

  /** Only as much as tells a short page from a long one. */
  static PageText startOf(String page, int longest) {
    return new PageText(page, longest);
  }

  /** The meta tags of the head, as written: a small part of it, for patterns are slow. */
  private static String metadata(String head) {
    StringBuilder tags = new StringBuilder();
    for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
      if (head.regionMatches(true, at + 1, "meta", 0, 4)) {
        int end = head.indexOf('>', at);
        tags.append(head, at, end < 0 ? head.length() : end + 1);
      }
    }
    return tags.toString();
  }

  /** Visible text, squeezed, in lower case, punctuation made narrow. */
  String text() {
    return text;
  }

  /** The same outside links: what the page says itself. */
  String said() {
    return narrowed(VisibleText.outsideLinks(page, LONGEST));
  }

  /** The title whole, then its parts around the name of the site; empty without a title. */
  List<String> titles() {
    return titles;
  }

  private static List<String> titles(String head) {
    Matcher title = TITLE.matcher(head);
    if (!title.find()) {
      return List.of();
    }
    List<String> titles = new ArrayList<>(List.of(narrowed(title.group(1))));
    PARTS.splitAsStream(titles.get(0)).filter(part -> !part.isEmpty()).forEach(titles::add);
    return titles;
  }

  /** Whether the markup holds a text of lower-case letters, in whatever case. */
  boolean holds(String lowerCase) {
    return page.toLowerCase(Locale.ROOT).contains(lowerCase);
  }

  /** Full-width punctuation made narrow, blanks squeezed, so that a phrase is written once. */
  private static String narrowed(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i));
    }
    return out.toString().toLowerCase(Locale.ROOT).strip();
  }

  private static void append(StringBuilder out, char c) {
    if (c > '\uff00' && c < '\uff5f') {
      out.append((char) (c - 0xfee0));
    } else if (!Character.isWhitespace(c) && c != '\u00a0') {
      out.append(c == '\u2019' ? '\'' : c);
    } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  /** Target of a meta refresh, as written. */
  Optional<String> refresh() {
    Matcher refresh = REFRESH.matcher(metadata);
    return refresh.find() ? Optional.of(refresh.group(1)) : Optional.empty();
  }

  /** Whether a content system marked the page as an article of its own. */
  boolean isArticle() {
    return ARTICLE.matcher(metadata).find();
  }

  boolean asksForPassword() {
    return holds("type=\"password") || holds("type=password") || holds("type='password");
  }

  /** Whether there is neither a word nor a picture. */
  boolean showsNothing() {
    return text.isEmpty() && !holds("<img") && !holds("<frame");
  }

  /** Whether there is script and, to the eye, nothing. */
  boolean isOnlyScript() {
    return text.length() < 20 && holds("<script") && !holds("<table");
  }
}
