package org.lacuna.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lacuna.catalogue.Access;

/** Finds the links that are to be followed; links are what fetching follows. */
public final class ListPages {

  /** A name of a file, at the end of a path, of a query or of the words of a link. */
  private static final Pattern ATTACHMENT =
      Pattern.compile("(?is).*\\.(xls|xlsx|docx|pdf|csv|zip)\\s*$");

  /** The pager of a content system common among publishers: pages, current from 0, name, ending. */
  private static final Pattern SCRIPT_PAGER =
      Pattern.compile(
          "createPageHTML\\(\\s*(\\d{1,5})\\s*,\\s*(\\d{1,5})\\s*,\\s*[\"']([\\w-]{1,100})[\"']"
              + "\\s*,\\s*[\"'](\\w{1,10})[\"']");

  private ListPages() {}

  /** The items and the next page of a list page, by the selectors of its definition. */
  public static ListPage read(Access access, Exchange exchange) {
    Document page = parse(exchange);
    Set<URI> items = links(page, access.items().orElse("a[href]"));
    Optional<Pattern> wanted = access.pattern().map(Pattern::compile);
    items.removeIf(item -> wanted.isPresent() && !wanted.get().matcher(item.toString()).matches());
    return new ListPage(List.copyOf(items), next(access, page));
  }

  /** Where the page after this one is linked, or written by a script. */
  private static Optional<URI> next(Access access, Document page) {
    return access
        .next()
        .flatMap(
            selector ->
                links(page, selector).stream().findFirst().or(() -> nextByScript(page)));
  }

  private static Optional<URI> nextByScript(Document page) {
    return page.select("script").stream()
        .map(script -> SCRIPT_PAGER.matcher(script.data()))
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

  /**
   * The files a page links to: XLS, XLSX, DOCX, PDF, CSV, ZIP, told by the name in the address or,
   * for a download script, in the words of the link.
   *
   * @return absolute addresses in the order of the page, each once
   */
  public static List<URI> attachments(Exchange exchange) {
    Set<URI> files = new LinkedHashSet<>();
    for (Element link : parse(exchange).select("a[href]")) {
      address(link).filter(address -> isFile(address, link)).ifPresent(files::add);
    }
    return List.copyOf(files);
  }

  private static boolean isFile(URI address, Element link) {
    return ATTACHMENT.matcher(String.valueOf(address.getPath())).matches()
        || ATTACHMENT.matcher(String.valueOf(address.getQuery())).matches()
        || ATTACHMENT.matcher(link.text()).matches();
  }

  private static Document parse(Exchange exchange) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(exchange.body()), null, exchange.address().toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // the bytes are in memory
    }
  }

  private static Set<URI> links(Document page, String selector) {
    Set<URI> links = new LinkedHashSet<>();
    for (Element element : page.select(selector)) {
      Element anchor = element.is("a[href]") ? element : element.selectFirst("a[href]");
      if (anchor != null) {
        address(anchor).ifPresent(links::add);
      }
    }
    return links;
  }

  /** Where a link leads, as browsers read it; empty for scripts, mail and what is no address. */
  private static Optional<URI> address(Element anchor) {
    return WebAddress.link(anchor.baseUri(), anchor.attr("href"));
  }
}
