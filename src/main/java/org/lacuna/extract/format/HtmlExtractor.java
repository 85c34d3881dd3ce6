package org.lacuna.extract.format;

import java.util.List;
import org.jsoup.Jsoup;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;

/** HTML pages: parsed once, looked over once to find the main part, walked once to read it. */
final class HtmlExtractor implements Extractor {

  private static final int TAIL = 2048;
  private static final List<String> FIRST_TAGS =
      List.of("<!doctype html", "<html", "<head>", "<table", "<body");

  private final ReadingLimits limits;

  /** Pages of a site call their parts alike; what a name means is judged once. */
  private final ClassNames names = new ClassNames();

  HtmlExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "HTML";
  }

  @Override
  public boolean accepts(Document document) {
    return looksLikeHtml(document)
        || (Sniff.isText(document) && Sniff.called(document, "html", ".html", ".htm", ".shtml"));
  }

  /** Judged by the first tag: pages are served as {@code .xls} and {@code .csv} too. */
  static boolean looksLikeHtml(Document document) {
    return FIRST_TAGS.stream().anyMatch(tag -> Sniff.holds(document, tag))
        || Utf16.of(document.bytes()).isPresent() && isWide(document);
  }

  private static boolean isWide(Document document) {
    String head = Sniff.head(document).replace("\0", "");
    return FIRST_TAGS.stream().anyMatch(head::contains);
  }

  @Override
  public Page read(Document document) {
    Decoding decoding = Decoding.of(document);
    org.jsoup.nodes.Document html = Jsoup.parse(decoding.text());
    Survey survey = Survey.of(html, names);
    PageBuilder page = new PageBuilder();
    decoding.notice().ifPresent(notice -> page.notice(Leftover.Reason.UNREADABLE, "", notice));
    new MainPart(page, names, limits.cells()).read(survey.main());
    if (isCut(decoding.text())) {
      page.openEnd("the page ends before its closing tags");
    }
    survey.attachments().forEach(page::attachment);
    Metadata metadata = survey.metadata();
    return page.build(metadata, survey.unreadable(page, metadata));
  }

  /** A page that opens {@code <html>} and closes neither it nor the body. */
  private static boolean isCut(String text) {
    if (text.lastIndexOf("</html>") >= 0 || text.lastIndexOf("</HTML>") >= 0) {
      return false;
    }
    String tail = text.substring(Math.max(0, text.length() - TAIL));
    return contains(text.substring(0, Math.min(text.length(), TAIL)), "<html")
        && !contains(tail, "</html")
        && !contains(tail, "</body");
  }

  private static boolean contains(String text, String lowerCase) {
    for (int i = 0; i + lowerCase.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
        return true;
      }
    }
    return false;
  }
}
