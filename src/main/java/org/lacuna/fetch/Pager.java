package org.lacuna.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the page after this one of a list: by a link, by an address that a script names, or by a
 * pager that a script writes. Pure.
 */
final class Pager {

  /** The pager of a content system common among publishers: pages, current from 0, name, ending. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"']([\\w-]{1,100})[\"']"
              + "\\s*,\\s*[\"'](\\w{1,10})[\"']");

  /** An address in the quotes of a script: a page with an ending, or another query. */
  private static final Pattern NAMED =
      Pattern.compile(
          "[\"']((?:[^\"'\\s]{1,300}\\.(?:s?html?|jsp|aspx?|php|do|action)(?:\\?[^\"'\\s]*)?)"
              + "|(?:[^\"'\\s]{0,300}\\?[^\"'\\s]{1,300}))[\"']");

  /** Page 3 of 3, in the words of pagers. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:第\\s*(\\d{1,5})\\s*[/页].{0,6}?共?\\s*(\\d{1,5})\\s*页)"
              + "|(?:共\\s*(\\d{1,5})\\s*页.{0,12}?第\\s*(\\d{1,5})\\s*页)"
              + "|(?:(?i:page)\\s+(\\d{1,5})\\s+(?i:of)\\s+(\\d{1,5}))");

  private final URI self;
  private final Document page;

  /**
   * A pager.
   *
   * @param self address of the list page itself
   */
  Pager(URI self, Document page) {
    this.self = self;
    this.page = page;
  }

  /** Where the next page is; a cut when there is one that cannot be found. */
  ListPage.Next next(String selector) {
    List<Element> links = page.select(selector).stream().filter(link -> !isOff(link)).toList();
    Optional<URI> found =
        links.stream().flatMap(link -> addresses(link)).findFirst().or(this::written);
    if (found.isPresent()) {
      return new ListPage.Next.Page(found.get());
    }
    boolean cut = links.stream().anyMatch(Pager::runsScript) && !isLastByCount();
    return cut
        ? new ListPage.Next.Cut("the link to the next page runs a script that names no address")
        : new ListPage.Next.None();
  }

  private Stream<URI> addresses(Element link) {
    Stream<String> references =
        Stream.concat(
            anchors(link).map(anchor -> anchor.attr("href")), scripts(link).flatMap(Pager::named));
    return references
        .flatMap(reference -> WebAddress.link(page.baseUri(), reference).stream())
        .filter(address -> !address.equals(self));
  }

  private static Stream<Element> anchors(Element link) {
    return link.is("a[href]") ? Stream.of(link) : link.select("a[href]").stream();
  }

  /** What runs when the link is clicked. */
  private static Stream<String> scripts(Element link) {
    return Stream.concat(Stream.of(link), anchors(link))
        .flatMap(one -> Stream.of(script(one.attr("href")), one.attr("onclick")))
        .filter(script -> !script.isBlank());
  }

  private static String script(String href) {
    boolean runs = href.strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
    return runs ? href : "";
  }

  private static Stream<String> named(String script) {
    return NAMED.matcher(script).results().map(result -> result.group(1));
  }

  private static boolean runsScript(Element link) {
    return scripts(link).anyMatch(script -> script.matches("(?s).*\\w\\s*\\(.*"));
  }

  /** Pagers grey out the link of the last page. */
  private static boolean isOff(Element link) {
    String marks = (link.className() + " " + link.attr("aria-disabled")).toLowerCase(Locale.ROOT);
    return marks.matches(".*(disab|true|nolink|gr[ae]y|unable).*");
  }

  private Optional<URI> written() {
    return page.select("script").stream()
        .map(script -> WRITTEN.matcher(script.data()))
        .filter(Matcher::find)
        .flatMap(pager -> following(pager).stream())
        .findFirst()
        .flatMap(name -> WebAddress.link(page.baseUri(), name));
  }

  private static Optional<String> following(Matcher pager) {
    int after = Integer.parseInt(pager.group(2)) + 1;
    boolean last = after >= Integer.parseInt(pager.group(1));
    return last
        ? Optional.empty()
        : Optional.of(pager.group(3) + "_" + after + "." + pager.group(4));
  }

  private boolean isLastByCount() {
    Matcher counted = COUNTED.matcher(page.text());
    while (counted.find()) {
      List<String> numbers =
          Stream.of(1, 2, 3, 4, 5, 6).map(counted::group).filter(n -> n != null).toList();
      if (numbers.get(0).equals(numbers.get(1))) {
        return true;
      }
    }
    return false;
  }
}
