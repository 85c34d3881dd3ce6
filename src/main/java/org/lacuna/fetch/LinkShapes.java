package org.lacuna.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lacuna.catalogue.Access;

/**
 * Proposes how a list page is followed: of all shapes its links have (numbers and digests taken out
 * of their paths), the one whose links say most is that of its items.
 */
public final class LinkShapes {

  private static final int FEWEST = 3;
  private static final int MAX_PAGES = 5;
  private static final Pattern VARIABLE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|\\d+");
  private static final String NEXT = "a:matchesOwn((?i)^(下一页|下页|next|>)\\s*[>»]?$)";

  private final Document page;
  private final Map<String, List<Element>> byShape = new LinkedHashMap<>();

  private LinkShapes(Document page) {
    this.page = page;
    page.select("a[href]").forEach(this::sort);
  }

  /**
   * A way to follow a page as a list.
   *
   * @return items, pattern and next page; empty when no three links share a shape with a number in
   *     it, so that the page is none
   */
  public static Optional<Access> propose(Exchange exchange) {
    return new LinkShapes(parse(exchange)).access(exchange.requested());
  }

  private static Document parse(Exchange exchange) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(exchange.body()), null, exchange.address().toString());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // the bytes are in memory
    }
  }

  private void sort(Element link) {
    WebAddress.link(link.baseUri(), link.attr("href"))
        .filter(address -> address.getHost() != null && address.getPath() != null)
        .map(LinkShapes::shape)
        .filter(shape -> shape.contains("\\d") || shape.contains("[0-9a-f]"))
        .ifPresent(shape -> byShape.computeIfAbsent(shape, s -> new ArrayList<>()).add(link));
  }

  private static String shape(URI address) {
    String path = address.getPath();
    StringBuilder shape = new StringBuilder("https?://").append(literal(address.getAuthority()));
    Matcher variable = VARIABLE.matcher(path);
    int end = 0;
    while (variable.find()) {
      shape.append(literal(path.substring(end, variable.start())));
      shape.append(general(variable.group()));
      end = variable.end();
    }
    return shape.append(literal(path.substring(end))).toString();
  }

  private static String general(String variable) {
    if (variable.indexOf('-') > 0) {
      return "[0-9a-f-]{36}";
    }
    boolean dated = variable.length() == 4 || variable.length() == 6 || variable.length() == 8;
    if (variable.chars().allMatch(Character::isDigit) && variable.length() < 32) {
      return dated ? "\\d{" + variable.length() + "}" : "\\d+";
    }
    return "[0-9a-f]{32}";
  }

  private static String literal(String text) {
    return text.replaceAll("[.+*?^$()\\[\\]{}|\\\\]", "\\\\$0");
  }

  private Optional<Access> access(URI address) {
    return byShape.entrySet().stream()
        .filter(shape -> shape.getValue().size() >= FEWEST)
        .max(Comparator.comparingInt(shape -> words(shape.getValue())))
        .map(shape -> access(address, shape.getKey(), shape.getValue()));
  }

  private static int words(List<Element> links) {
    return links.stream().mapToInt(link -> link.text().length()).sum();
  }

  private Access access(URI address, String pattern, List<Element> links) {
    return new Access(
        Access.Kind.LIST,
        address,
        Optional.of(items(links)),
        Optional.of(pattern),
        Optional.of(NEXT).filter(next -> page.selectFirst(next) != null),
        MAX_PAGES,
        true);
  }

  /** The class of the list that holds all the links, where there is one. */
  private String items(List<Element> links) {
    Element list = links.get(0).closest("ul, ol, table, dl");
    if (list == null || !list.getAllElements().containsAll(links)) {
      return "a[href]";
    }
    String name = list.classNames().stream().findFirst().map(c -> "." + c).orElse("");
    return list.normalName() + name + " a";
  }
}
