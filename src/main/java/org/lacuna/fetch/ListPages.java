package org.lacuna.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lacuna.catalogue.Access;

/** Finds the links that are to be followed; links are what fetching follows. */
public final class ListPages {

  private static final Pattern ATTACHMENT =
      Pattern.compile("(?i).*\\.(xls|xlsx|docx|pdf|csv|zip)$");

  private ListPages() {}

  /** The items and the next page of a list page, by the selectors of its definition. */
  public static ListPage read(Access access, Exchange exchange) {
    Document page = parse(exchange);
    Set<URI> items = links(page, access.items().orElse("a[href]"));
    Optional<Pattern> wanted = access.pattern().map(Pattern::compile);
    items.removeIf(item -> wanted.isPresent() && !wanted.get().matcher(item.toString()).matches());
    Optional<URI> next =
        access.next().flatMap(selector -> links(page, selector).stream().findFirst());
    return new ListPage(List.copyOf(items), next);
  }

  /** The files a page links to: XLS, XLSX, DOCX, PDF, CSV, ZIP; in the order of the page. */
  public static List<URI> attachments(Exchange exchange) {
    return links(parse(exchange), "a[href]").stream()
        .filter(link -> ATTACHMENT.matcher(link.getPath()).matches())
        .toList();
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
        webAddress(anchor.absUrl("href")).ifPresent(links::add);
      }
    }
    return links;
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI address = new URI(text.replace(" ", "%20"));
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      return web && address.getHost() != null
          ? Optional.of(withoutFragment(address))
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static URI withoutFragment(URI address) throws URISyntaxException {
    return address.getFragment() == null
        ? address
        : new URI(address.toString().substring(0, address.toString().indexOf('#')));
  }
}
