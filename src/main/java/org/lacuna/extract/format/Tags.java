package org.lacuna.extract.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What elements are for, by their names. One look-up an element. */
final class Tags {

  /** Text in it is not shown, or is a choice offered to the visitor. */
  static final int SILENT = 1;

  /** It begins and ends a block of text. */
  static final int BLOCK = 1 << 1;

  /** By its name it stands around the main part of a page. */
  static final int AROUND = 1 << 2;

  static final int LINK = 1 << 3;
  static final int ITEM = 1 << 4;

  /** By its class or id a template puts the text of an article into it. */
  static final int CONTENT = 1 << 5;

  private static final Map<String, Integer> FLAGS = new HashMap<>();

  static {
    set(
        SILENT,
        List.of(
            "script",
            "style",
            "noscript",
            "template",
            "select",
            "option",
            "button",
            "textarea",
            "svg",
            "math",
            "map",
            "audio",
            "video",
            "canvas",
            "head",
            "datalist"));
    set(
        BLOCK,
        List.of(
            "p",
            "div",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "main",
            "blockquote",
            "pre",
            "form",
            "fieldset",
            "figure",
            "figcaption",
            "address",
            "center",
            "hr",
            "body",
            "details",
            "summary"));
    set(BLOCK | AROUND, List.of("nav", "footer", "aside", "header"));
    set(BLOCK | ITEM, List.of("li"));
    set(LINK, List.of("a"));
  }

  private Tags() {}

  private static void set(int flags, List<String> tags) {
    tags.forEach(tag -> FLAGS.put(tag, flags));
  }

  /** The flags of an element, 0 for inline elements without meaning here. */
  static int flags(Element element) {
    Integer flags = FLAGS.get(element.normalName());
    return flags == null ? 0 : flags;
  }

  /** Level 1 to 6 of a heading element, 0 for others. */
  static int heading(String tag) {
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
    int level = heading ? tag.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  /** An attribute by its name in lower case, empty when it is missing. */
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attributes().get("style");
    return style.isEmpty()
        ? element.attributes().hasKey("hidden")
        : style.contains("display:none") || style.contains("display: none");
  }
}
