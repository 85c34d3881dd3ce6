package org.lacuna.extract.format;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements are for, by their names and by the class names templates give them. */
final class Tags {

  private static final Set<String> SILENT =
      Set.of(
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
          "datalist");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
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
          "header",
          "footer",
          "aside",
          "nav",
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
          "summary");

  private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "header");

  private static final String[] AROUND_NAMES = {
    "foot",
    "copyright",
    "nav",
    "menu",
    "crumb",
    "header",
    "sidebar",
    "share",
    "friend",
    "pager",
    "related",
    "recommend",
    "toolbar",
    "banner",
    "hover",
    "topside",
    "dqwz",
    "fujian",
    "qrcode"
  };

  /** Class names and ids that widespread templates give to the element around an article's text. */
  private static final Set<String> CONTENT =
      Set.of(
          "trs_editor",
          "trs_uedit_paper_wrapper",
          "trs_preappend",
          "article",
          "articlecontent",
          "article-content",
          "article_content",
          "articlebox",
          "article_con",
          "newscontent",
          "news_content",
          "news_detail_con",
          "v_news_content",
          "pages_content",
          "zoom",
          "zoomcon",
          "ozoom",
          "detail-content",
          "detail_content",
          "content_detail",
          "infocontent",
          "art_con",
          "xxgk-tt-content",
          "atcl-cnt",
          "txt_content",
          "founder-content",
          "mp-editor",
          "bnr",
          "easysite-news-text",
          "ewebeditor_doc",
          "con_text",
          "js_content",
          "maintext",
          "main-text");

  private Tags() {}

  /** Elements whose text is not shown, or is a choice offered to the visitor. */
  static boolean isSilent(String tag) {
    return SILENT.contains(tag);
  }

  static boolean isBlock(String tag) {
    return BLOCKS.contains(tag);
  }

  /** Level 1 to 6 of a heading element, 0 for others. */
  static int heading(String tag) {
    boolean heading = tag.length() == 2 && tag.charAt(0) == 'h';
    int level = heading ? tag.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  /** Whether the element stands around the main part: navigation, header, footer, sharing. */
  static boolean isAround(Element element) {
    return AROUND.contains(element.normalName())
        || isAround(element.attr("class"))
        || isAround(element.attr("id"));
  }

  private static boolean isAround(String names) {
    if (names.isEmpty() || names.length() > 200) {
      return false;
    }
    for (String name : AROUND_NAMES) {
      if (containsIgnoreCase(names, name) && !containsIgnoreCase(names, "footnote")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a widespread template puts the text of an article into an element called so. */
  static boolean isContent(Element element) {
    return isContent(element.attr("id")) || isContent(element.attr("class"));
  }

  private static boolean isContent(String names) {
    if (names.isEmpty() || names.length() > 200) {
      return false;
    }
    for (String name : names.toLowerCase(java.util.Locale.ROOT).split("\\s+")) {
      if (CONTENT.contains(name) || name.startsWith("vsb_content")) {
        return true;
      }
    }
    return false;
  }

  static boolean isHidden(Element element) {
    if (!element.hasAttr("style")) {
      return element.hasAttr("hidden");
    }
    String style = element.attr("style");
    return style.contains("display:none") || style.contains("display: none");
  }

  private static boolean containsIgnoreCase(String text, String lowerCase) {
    char first = lowerCase.charAt(0);
    for (int i = 0; i + lowerCase.length() <= text.length(); i++) {
      if ((text.charAt(i) | 0x20) == first
          && text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
        return true;
      }
    }
    return false;
  }
}
