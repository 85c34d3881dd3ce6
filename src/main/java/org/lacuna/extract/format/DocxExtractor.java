package org.lacuna.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/** Word documents since 2007: paragraphs and tables in the order of the document. */
final class DocxExtractor implements Extractor {

  private final ReadingLimits limits;

  DocxExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "DOCX";
  }

  @Override
  public boolean accepts(Document document) {
    return ZipParts.holds(document, "word/document.xml");
  }

  @Override
  public Page read(Document document) throws UnreadableDocument {
    PoiLimits.set(limits);
    return Bounded.read(document, format(), limits.time(), () -> body(document));
  }

  private Page body(Document document) throws IOException {
    PageBuilder page = new PageBuilder();
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(document.bytes()))) {
      int room = limits.cells();
      for (IBodyElement element : file.getBodyElements()) {
        room -= add(element, page, room);
      }
      page.noticeMojibake();
      Optional<String> unreadable = unreadable(page, file.getAllPictures().size());
      return page.build(FirstLines.metadata(page), unreadable);
    }
  }

  private static Optional<String> unreadable(PageBuilder page, int pictures) {
    if (!page.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(pictures > 0 ? "the text is " + pictures + " images" : "no words");
  }

  /** Adds one element and says how many places of tables it took. */
  private static int add(IBodyElement element, PageBuilder page, int room) {
    if (element instanceof XWPFParagraph paragraph) {
      paragraphs(words(paragraph), level(paragraph), page);
    } else if (element instanceof XWPFSDT block) {
      paragraphs(block.getContent().getText(), 0, page);
    } else if (element instanceof XWPFTable table) {
      return table(table, page, room);
    }
    return 0;
  }

  private static void paragraphs(String text, int level, PageBuilder page) {
    for (String words : Lines.paragraphs(text)) {
      page.paragraph(words, level > 0 ? level : Lines.headingLevel(words));
    }
  }

  private static int table(XWPFTable table, PageBuilder page, int room) {
    GridBuilder grid = DocxTable.grid(table, room);
    if (grid.full()) {
      page.notice(Leftover.Reason.LIMIT_REACHED, "", "more cells than are read");
    }
    page.table(List.of(), grid.rows());
    return grid.places();
  }

  /** The words of the runs that stand: no notes, no field codes, nothing struck by a revision. */
  static String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFRun run) {
        words.append(run.getCTR().sizeOfDelTextArray() > 0 ? "" : run.text());
      } else if (element instanceof XWPFSDT block) {
        words.append(block.getContent().getText());
      }
    }
    return words.toString();
  }

  private static int level(XWPFParagraph paragraph) {
    String style = Optional.ofNullable(paragraph.getStyle()).orElse("").toLowerCase(Locale.ROOT);
    String number = style.startsWith("heading") ? style.substring(7) : style;
    boolean level = number.length() == 1 && number.charAt(0) >= '1' && number.charAt(0) <= '6';
    return level ? number.charAt(0) - '0' : 0;
  }
}
