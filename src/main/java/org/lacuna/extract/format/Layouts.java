package org.lacuna.extract.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.lacuna.catalogue.Layout;
import org.lacuna.extract.Document;
import org.lacuna.series.PublicationTime;

/** Where the parts of an HTML page stand: proposed for a new page, looked for in a known one. */
public final class Layouts {

  private static final Set<String> TITLES = Set.of("articletitle", "og:title", "dc.title");
  private static final Set<String> DATES =
      Set.of("pubdate", "publishdate", "article:published_time", "datepublished", "publish_time");
  private static final int PROBE = 5000;
  private static final int LINE = 80;

  private final org.jsoup.nodes.Document html;
  private final Survey survey;

  private Layouts(Document document) {
    this.html = Jsoup.parse(Decoding.of(document).text());
    this.survey = Survey.of(html, new ClassNames());
  }

  /** Selectors for the parts that the extractor reads; nothing for what is no HTML. */
  public static Layout propose(Document document) {
    return HtmlExtractor.looksLikeHtml(document)
        ? new Layouts(document).proposal()
        : Layout.UNKNOWN;
  }

  /**
   * The parts that a layout names and the page does not have, each with its selector; for what is
   * no HTML all of them.
   */
  public static List<String> lacking(Document document, Layout layout) {
    org.jsoup.nodes.Document page = Jsoup.parse(Decoding.of(document).text());
    return layout.parts().entrySet().stream()
        .filter(part -> !holds(page, part.getValue()))
        .map(part -> "the " + part.getKey() + " is not at " + part.getValue())
        .toList();
  }

  private static boolean holds(org.jsoup.nodes.Document page, String selector) {
    try {
      return page.selectFirst(selector) != null;
    } catch (Selector.SelectorParseException malformed) {
      return false; // told like any other part that is not found
    }
  }

  private Layout proposal() {
    Element main = survey.main();
    return new Layout(title(), date(), Optional.of(Selectors.of(main)), table(main));
  }

  private Optional<String> title() {
    return meta(TITLES).or(this::heading).or(() -> named("title"));
  }

  private Optional<String> heading() {
    String title = Words.collapse(html.title());
    return html.select("h1, h2").stream()
        .filter(heading -> !heading.text().isBlank() && title.contains(heading.text()))
        .findFirst()
        .map(Selectors::of);
  }

  private Optional<String> named(String tag) {
    return Optional.ofNullable(html.selectFirst(tag)).map(found -> tag);
  }

  private Optional<String> date() {
    Optional<PublicationTime> published =
        survey.metadata().published().filter(time -> !meta(DATES).isPresent());
    return meta(DATES).or(() -> published.flatMap(this::dateLine));
  }

  /** The smallest element whose own words are a line with the day of publication. */
  private Optional<String> dateLine(PublicationTime published) {
    return html.body().getAllElements().stream()
        .filter(element -> element.ownText().length() <= LINE)
        .filter(element -> PublishedDate.find(element.ownText()).equals(Optional.of(published)))
        .findFirst()
        .map(Selectors::of);
  }

  /** The first meta element with one of the names, by the name as the page writes it. */
  private Optional<String> meta(Set<String> names) {
    return html.select("meta[content]").stream()
        .filter(meta -> !meta.attr("content").isBlank())
        .flatMap(
            meta ->
                List.of("name", "property", "itemprop").stream()
                    .filter(key -> names.contains(meta.attr(key).toLowerCase(Locale.ROOT)))
                    .map(key -> "meta[" + key + "=" + meta.attr(key) + "]"))
        .map(
            selector -> selector.contains(":") ? selector.replaceAll("=(.*)]", "='$1']") : selector)
        .findFirst();
  }

  private Optional<String> table(Element main) {
    return main.select("table").stream()
        .filter(table -> HtmlTable.of(table, PROBE).isData())
        .findFirst()
        .map(Selectors::of);
  }
}
