package org.lacuna.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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

  /** A name of a file, at the end of a path, of a query or of the words of a link. */
  private static final Pattern ATTACHMENT =
      Pattern.compile("(?is).*\\.(xls|xlsx|docx|pdf|csv|zip)\\s*$");

  private ListPages() {}

  /**
   * The items and the next page of a list page, by the selectors of its definition.
   *
   * @param self address the page came from
   * @param body its bytes
   */
  public static ListPage read(Access access, URI self, byte[] body) {
    Document page = parse(self, body);
    Set<URI> items = links(page, access.items().orElse("a[href]"));
    Optional<Pattern> wanted = access.pattern().map(Pattern::compile);
    items.removeIf(item -> wanted.isPresent() && !wanted.get().matcher(item.toString()).matches());
    ListPage.Next next =
        access.next().map(new Pager(self, page)::next).orElseGet(ListPage.Next.None::new);
    return new ListPage(List.copyOf(items), next);
  }

  /**
   * The files a page links to: XLS, XLSX, DOCX, PDF, CSV, ZIP, told by the name in the address or,
   * for a download script, in the words of the link.
   *
   * @param self address the page came from
   * @param body its bytes
   * @return absolute addresses in the order of the page, each once
   */
  public static List<URI> attachments(URI self, byte[] body) {
    Set<URI> files = new LinkedHashSet<>();
    for (Element link : parse(self, body).select("a[href]")) {
      address(link).filter(address -> isFile(address, link)).ifPresent(files::add);
    }
    return List.copyOf(files);
  }

  private static boolean isFile(URI address, Element link) {
    return ATTACHMENT.matcher(String.valueOf(address.getPath())).matches()
        || ATTACHMENT.matcher(String.valueOf(address.getQuery())).matches()
        || ATTACHMENT.matcher(link.text()).matches();
  }

  private static Document parse(URI self, byte[] body) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(body), null, self.toString());
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
