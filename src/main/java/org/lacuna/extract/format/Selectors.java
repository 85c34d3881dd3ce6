package org.lacuna.extract.format;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** A CSS selector for an element that will hold for the next page of the same template too. */
@SuppressWarnings("ReferenceEquality") // the very same element is meant
final class Selectors {

  /** Names with digits belong to one page, not to a template. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]*");

  private Selectors() {}

  /**
   * By its own id or class where that finds it first on its page, else by the nearest ancestor that
   * is found so, else by its place.
   */
  static String of(Element element) {
    if (element.normalName().equals("body")) {
      return "body";
    }
    return own(element).or(() -> below(element)).orElseGet(element::cssSelector);
  }

  private static Optional<String> own(Element element) {
    return names(element).filter(name -> finds(element, name)).findFirst();
  }

  private static Stream<String> names(Element element) {
    String tag = element.normalName();
    Stream<String> byId = Stream.of(element.id()).map(id -> tag + "#" + id);
    Stream<String> byClass = element.classNames().stream().map(name -> tag + "." + name);
    return Stream.concat(byId, byClass)
        .filter(name -> NAME.matcher(name.substring(tag.length() + 1)).matches());
  }

  private static Optional<String> below(Element element) {
    for (Element above = element.parent(); above != null; above = above.parent()) {
      Optional<String> found =
          own(above)
              .map(name -> name + " " + element.normalName())
              .filter(selector -> finds(element, selector));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.of(element.normalName()).filter(tag -> finds(element, tag));
  }

  private static boolean finds(Element element, String selector) {
    Element root = element.root();
    return root.selectFirst(selector) == element;
  }
}
