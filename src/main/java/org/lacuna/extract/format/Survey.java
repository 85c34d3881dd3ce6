package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.lacuna.extract.Metadata;

/**
 * One look over a whole page: where its running text lies, and what it says of itself. Words weigh
 * by their number; words of links, forms, navigation and footers weigh nothing, short words without
 * punctuation little.
 */
@SuppressWarnings("ReferenceEquality") // the very same element is meant
final class Survey implements NodeVisitor {

  private static final double SHARE = 0.7;
  private static final double SHARE_OF_KNOWN = 0.4;
  private static final int PROBE = 5000;
  private static final int LOGIN_WORDS = 400;
  private static final Set<String> ATTACHED =
      Set.of("doc", "docx", "xls", "xlsx", "pdf", "csv", "zip", "rar", "wps", "et");

  private final Element body;
  private final ClassNames names;
  private final PageWords words = new PageWords();
  private final TextWeight weight = new TextWeight();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Candidate> known = new ArrayList<>();
  private int[] weights = new int[64];
  private int[] pictures = new int[64];
  private int[] flags = new int[64];
  private int silent;
  private int around;
  private int links;
  private int items;
  private boolean password;
  private Optional<String> frame = Optional.empty();
  private final Set<String> attachments = new LinkedHashSet<>();

  /** An element that may hold the main part, with what it holds. */
  private record Candidate(Element element, int weight, int pictures) {}

  private Survey(Element body, ClassNames names) {
    this.body = body;
    this.names = names;
  }

  static Survey of(org.jsoup.nodes.Document html, ClassNames names) {
    Survey survey = new Survey(html.body(), names);
    html.traverse(survey);
    return survey;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      weigh(text.getWholeText(), depth);
    } else if (node instanceof Element element) {
      grow(depth);
      enter(element, depth);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element, depth);
    }
  }

  private void enter(Element element, int depth) {
    weights[depth] = 0;
    pictures[depth] = 0;
    int found = Tags.flags(element);
    if ((found & Tags.BLOCK) != 0) {
      found |= names.flags(element) & (element == body ? Tags.CONTENT : ~0);
    }
    flags[depth] = found;
    count(found, 1);
    if ((found & Tags.LINK) != 0) {
      attachment(Tags.attribute(element, "href"));
    } else if ((found & Tags.BLOCK) == 0 || Tags.heading(element.normalName()) > 0) {
      note(element, depth);
    }
  }

  private void attachment(String address) {
    int dot = address.lastIndexOf('.');
    int length = address.length() - dot - 1;
    boolean ending = dot >= 0 && length >= 2 && length <= 4 && attachments.size() < 100;
    if (ending && ATTACHED.contains(address.substring(dot + 1).toLowerCase(Locale.ROOT))) {
      attachments.add(address);
    }
  }

  private void note(Element element, int depth) {
    switch (element.normalName()) {
      case "meta" -> words.meta(element);
      case "title" -> words.title(element.text());
      case "h1", "h2" -> words.heading(element.text());
      case "input" -> password |= element.attr("type").equalsIgnoreCase("password");
      case "img" -> pictures[depth] = around == 0 ? 1 : 0;
      case "iframe", "object", "embed" -> frame(element, depth);
      default -> {}
    }
  }

  private void count(int found, int by) {
    silent += (found & Tags.SILENT) != 0 ? by : 0;
    around += (found & Tags.AROUND) != 0 ? by : 0;
    links += (found & Tags.LINK) != 0 ? by : 0;
    items += (found & Tags.ITEM) != 0 ? by : 0;
  }

  private void frame(Element element, int depth) {
    pictures[depth] = around == 0 ? 1 : 0;
    String address = element.hasAttr("src") ? element.attr("src") : element.attr("data");
    frame = frame.or(() -> Optional.of(address));
  }

  private void leave(Element element, int depth) {
    int found = flags[depth];
    count(found, -1);
    boolean block = (found & Tags.BLOCK) != 0;
    if (block || element.normalName().equals("span")) {
      boolean named = block ? (found & Tags.CONTENT) != 0 : names.isContent(element);
      propose(element, depth, block, named);
    }
    if (depth > 0) {
      weights[depth - 1] += weights[depth];
      pictures[depth - 1] += pictures[depth];
    }
  }

  private void propose(Element element, int depth, boolean block, boolean named) {
    if (named) {
      known.add(new Candidate(element, weights[depth], pictures[depth]));
    } else if (block && weights[depth] > 0) {
      candidates.add(new Candidate(element, weights[depth], pictures[depth]));
    }
  }

  private void weigh(String text, int depth) {
    if (silent > 0) {
      return;
    }
    int found = weight.of(text);
    if (found > 0) {
      words.text(text, links == 0 && items == 0);
      if (links == 0 && around == 0 && depth > 0) {
        weights[depth - 1] += found;
      }
    }
  }

  private void grow(int depth) {
    if (depth >= weights.length) {
      weights = Arrays.copyOf(weights, depth * 2);
      pictures = Arrays.copyOf(pictures, depth * 2);
      flags = Arrays.copyOf(flags, depth * 2);
    }
  }

  /** The smallest element that holds nearly all running text of the page. */
  Element main() {
    int total = heaviest(candidates).map(Candidate::weight).orElse(0);
    return heaviest(known)
        .filter(candidate -> candidate.weight >= total * SHARE_OF_KNOWN)
        .or(() -> first(total * SHARE))
        .map(Candidate::element)
        .map(Survey::outOfData)
        .orElse(body);
  }

  /** The main part is never a piece of a table of data, but what that table stands in. */
  private static Element outOfData(Element main) {
    Element found = main;
    for (Element at = main; at != null; at = at.parent()) {
      if (at.normalName().equals("table") && HtmlTable.of(at, PROBE).isData()) {
        found = at.parent() == null ? at : at.parent();
      }
    }
    return found;
  }

  private Optional<Candidate> first(double weight) {
    for (Candidate candidate : candidates) {
      if (candidate.weight >= weight) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static Optional<Candidate> heaviest(List<Candidate> candidates) {
    Candidate heaviest = null;
    for (Candidate candidate : candidates) {
      heaviest = heaviest == null || candidate.weight > heaviest.weight ? candidate : heaviest;
    }
    return Optional.ofNullable(heaviest);
  }

  /** Addresses of documents the page links to, as written, each once. */
  Set<String> attachments() {
    return attachments;
  }

  Metadata metadata() {
    return words.metadata(weight.language());
  }

  /** Why the page read as {@code page} carries no words to read, empty when it does. */
  Optional<String> unreadable(PageBuilder page, Metadata metadata) {
    boolean content = page.hasContent(metadata);
    if (password && (!content || page.length() < LOGIN_WORDS)) {
      return Optional.of("a page to log in, not the page that was asked for");
    }
    Optional<Candidate> pictured =
        heaviest(known).filter(candidate -> candidate.weight == 0 && candidate.pictures > 0);
    if (content && pictured.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(reason(page, pictured));
  }

  private String reason(PageBuilder page, Optional<Candidate> pictured) {
    int images = pictured.map(Candidate::pictures).orElse(pictures[0]);
    if (frame.isPresent()) {
      return "the text is inside a frame: " + frame.get();
    }
    if (images > 0) {
      return "the text is " + images + (images == 1 ? " image" : " images");
    }
    return page.attachments().isEmpty()
        ? "the page has no running text"
        : "the text is in an attached document";
  }
}
