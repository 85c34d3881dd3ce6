package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lacuna.extract.Metadata;

/**
 * What a page says of itself, in meta elements, headings and the lines under its title.
 *
 * <p>The date of publication is taken from {@code PubDate} and its like; but a date that equals the
 * moment the page was generated (some templates write it into {@code PubDate} as well) yields to
 * one that a person wrote.
 */
final class PageWords {

  private static final List<String> DATES =
      List.of(
          "pubdate",
          "publishdate",
          "article:published_time",
          "og:release_date",
          "datepublished",
          "publish_time",
          "dc.date.issued",
          "dcterms.issued");
  private static final List<String> TITLES = List.of("articletitle", "og:title", "dc.title");
  private static final List<String> SOURCES = List.of("contentsource", "source", "og:author");
  private static final List<String> SITES = List.of("sitename", "og:site_name");
  private static final int LABEL_REACH = 12;
  private static final int LINE = 80;

  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final List<String> headings = new ArrayList<>();
  private String title = "";
  private String before = "";
  private final DateLines lines = new DateLines();
  private Optional<String> source = Optional.empty();

  void meta(Element element) {
    String name = firstOf(element, "name", "property", "itemprop").toLowerCase(Locale.ROOT);
    String content = Words.collapse(element.attr("content"));
    if (!name.isEmpty() && !content.isEmpty()) {
      metas.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
    }
  }

  private static String firstOf(Element element, String... attributes) {
    for (String attribute : attributes) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return "";
  }

  void title(String words) {
    if (title.isEmpty()) {
      title = Words.collapse(words);
    }
  }

  void heading(String words) {
    String text = Words.collapse(words);
    if (!text.isEmpty()) {
      headings.add(text);
    }
  }

  /**
   * A piece of shown text, in the order of the page.
   *
   * @param alone whether it stands outside links and lists, where dates are those of other pages
   */
  void text(String words, boolean alone) {
    if (alone && words.length() <= LINE) {
      lines.offer(before, words);
      source = source.or(() -> sourceIn(words));
      before = words;
    } else if (alone) {
      before = words.substring(words.length() - LABEL_REACH);
    }
  }

  private static Optional<String> sourceIn(String words) {
    if (words.indexOf('源') < 0 && words.indexOf('处') < 0) {
      return Optional.empty();
    }
    for (String label : new String[] {"来源：", "来源:", "出处：", "出处:", "稿源："}) {
      int at = words.indexOf(label);
      if (at >= 0) {
        String rest = words.substring(at + label.length());
        int end = rest.indexOf('\u3000', 1);
        String name = Words.collapse(end > 0 ? rest.substring(0, end) : rest);
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
      }
    }
    return Optional.empty();
  }

  Metadata metadata(Optional<String> language) {
    Optional<DateLines.Dated> dated = published();
    return new Metadata(
        documentTitle(),
        dated.map(DateLines.Dated::time),
        dated.map(DateLines.Dated::where),
        first(SOURCES).or(() -> source),
        first(SITES),
        language);
  }

  private Optional<String> first(List<String> names) {
    for (String name : names) {
      List<String> contents = metas.getOrDefault(name, List.of());
      if (!contents.isEmpty()) {
        return Optional.of(contents.get(0));
      }
    }
    return Optional.empty();
  }

  private Optional<DateLines.Dated> published() {
    List<DateLines.Dated> written = new ArrayList<>();
    List<DateLines.Dated> generated = new ArrayList<>();
    for (String name : DATES) {
      for (String content : metas.getOrDefault(name, List.of())) {
        PublishedDate.find(content)
            .map(date -> new DateLines.Dated(date, "meta " + name))
            .ifPresent((isGenerated(content) ? generated : written)::add);
      }
    }
    return written.stream().findFirst().or(lines::best).or(() -> generated.stream().findFirst());
  }

  /** The moment of generation stands in {@code others}, with or without words before it. */
  private boolean isGenerated(String content) {
    return metas.getOrDefault("others", List.of()).stream()
        .anyMatch(other -> content.length() > 10 && other.endsWith(content));
  }

  /** The title as metadata give it, else a heading that is part of the page title, else that. */
  private Optional<String> documentTitle() {
    return anyTitle()
        .filter(text -> !text.contains("上接")); // the rest of an article on another page
  }

  private Optional<String> anyTitle() {
    return first(TITLES)
        .or(() -> headings.stream().filter(text -> title.contains(text)).findFirst())
        .or(() -> title.isEmpty() ? headings.stream().findFirst() : Optional.of(title));
  }
}
