package org.lacuna.extract.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/** What class names and ids, as templates give them, say about elements. Remembers each string. */
@SuppressWarnings("StringSplitter") // an empty word at the end is no word
final class ClassNames {

  private static final int LONGEST = 200;
  private static final int REMEMBERED = 2000;

  /** Parts of names of what stands around the main part: navigation, footers, sharing. */
  private static final String[] AROUND = {
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

  /** Names that widespread templates give to the element around an article's text. */
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

  private final Map<String, Meaning> known = new ConcurrentHashMap<>();

  private record Meaning(boolean around, boolean content) {

    static final Meaning NONE = new Meaning(false, false);

    Meaning or(Meaning other) {
      return new Meaning(around || other.around, content || other.content);
    }
  }

  /** {@link Tags#AROUND} and {@link Tags#CONTENT}, as far as the element's names say so. */
  int flags(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    Meaning meaning = meaning(element);
    return (meaning.around ? Tags.AROUND : 0) | (meaning.content ? Tags.CONTENT : 0);
  }

  /** Whether the element stands around the main part. */
  boolean isAround(Element element) {
    return element.attributesSize() > 0 && meaning(element).around;
  }

  /** Whether a widespread template puts the text of an article into an element called so. */
  boolean isContent(Element element) {
    return element.attributesSize() > 0 && meaning(element).content;
  }

  private Meaning meaning(Element element) {
    Meaning byClass = meaning(element.attributes().get("class"));
    String id = element.attributes().get("id");
    return id.isEmpty() ? byClass : byClass.or(meaning(id));
  }

  private Meaning meaning(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return Meaning.NONE;
    }
    Meaning meaning = known.get(names);
    if (meaning == null) {
      meaning = judge(names.toLowerCase(Locale.ROOT));
      if (known.size() < REMEMBERED) {
        known.put(names, meaning);
      }
    }
    return meaning;
  }

  private static Meaning judge(String names) {
    boolean around = false;
    for (String part : AROUND) {
      around |= names.contains(part);
    }
    boolean content = false;
    for (String name : names.split("\\s+")) {
      content |= CONTENT.contains(name) || name.startsWith("vsb_content");
    }
    return new Meaning(around && !names.contains("footnote"), content);
  }
}
