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
          "<meta(?=[^>]{0,2100}http-equiv\\s{0,9}=\\s{0,9}[\"']?refresh)"
              + "[^>]{0,100}?url\\s{0,9}=\\s{0,9}['\"]?([^\"'>]{1,2000})",
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
    this.text = VisibleText.of(page, longest);
    this.titles = titles(head);
  }

  /** The whole of what may be judged. */
  static PageText of(String page) {
    return new PageText(page, LONGEST);
  }

  /** Only so many characters, as tell a short page from a long one. */
  static PageText startOf(String page, int longest) {
    return new PageText(page, longest);
  }

  /** The meta tags of the head, as written: a small part of it, for patterns are slow. */
  private static String metadata(String head) {
    StringBuilder tags = new StringBuilder();
    int end = 0;
    for (int at = tag(head, "meta", 0); at >= 0; at = tag(head, "meta", end)) {
      int close = head.indexOf('>', at);
      end = close < 0 ? head.length() : close + 1;
      tags.append(head, at, end);
    }
    return tags.toString();
  }

  /** Where a tag opens next; -1 when it does not. */
  private static int tag(String head, String name, int from) {
    int at = head.indexOf('<', from);
    while (at >= 0 && !head.regionMatches(true, at + 1, name, 0, name.length())) {
      at = head.indexOf('<', at + 1);
    }
    return at;
  }

  /** Visible text, as {@link NarrowText}. */
  String text() {
    return text;
  }

  /** The same outside links: what the page says itself. */
  String said() {
    return VisibleText.outsideLinks(page, LONGEST);
  }

  /** The title whole, then its parts around the name of the site; empty without a title. */
  List<String> titles() {
    return titles;
  }

  private static List<String> titles(String head) {
    Matcher title = TITLE.matcher(head);
    int at = tag(head, "title", 0);
    while (at >= 0 && !title.region(at, head.length()).lookingAt()) {
      at = tag(head, "title", at + 1);
    }
    if (at < 0) {
      return List.of();
    }
    List<String> titles = new ArrayList<>(List.of(NarrowText.of(title.group(1))));
    PARTS.splitAsStream(titles.get(0)).filter(part -> !part.isEmpty()).forEach(titles::add);
    return titles;
  }

  /** Whether the markup holds a text of lower-case letters, in whatever case. */
  boolean holds(String lowerCase) {
    return page.toLowerCase(Locale.ROOT).contains(lowerCase);
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
