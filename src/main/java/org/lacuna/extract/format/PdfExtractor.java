package org.lacuna.extract.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/** PDF files: ruled tables as tables, everything else as running text, page by page. */
final class PdfExtractor implements Extractor {

  private static final int TAIL = 4096;

  private final ReadingLimits limits;

  PdfExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "PDF";
  }

  @Override
  public boolean accepts(Document document) {
    return Sniff.holds(document, "%pdf-");
  }

  @Override
  public Page read(Document document) throws UnreadableDocument {
    return Bounded.read(document, format(), limits.time(), () -> pages(document));
  }

  private Page pages(Document document) throws IOException, UnreadableDocument {
    checkWhole(document);
    PdfStreams.check(document, limits.bytes() * 4L);
    PageBuilder page = new PageBuilder();
    try (PDDocument file = Loader.loadPDF(document.bytes())) {
      int count = Math.min(file.getNumberOfPages(), limits.pages());
      PdfPages pages = new PdfPages(file, page, limits.cells());
      for (int number = 1; number <= count; number++) {
        pages.read(number);
      }
      if (count < file.getNumberOfPages()) {
        String detail = "only the first %d of %d pages".formatted(count, file.getNumberOfPages());
        page.notice(Leftover.Reason.LIMIT_REACHED, "", detail);
      }
      return page.build(FirstLines.metadata(page), unreadable(page, count));
    }
  }

  /** The library repairs a file that was cut, and would show half of its last figure. */
  private static void checkWhole(Document document) throws UnreadableDocument {
    byte[] bytes = document.bytes();
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    if (!tail.contains("%%EOF")) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.DAMAGED,
          "%s: expected %%%%EOF in the last %d bytes of a PDF, found none: it was cut"
              .formatted(document.name(), TAIL));
    }
  }

  private static Optional<String> unreadable(PageBuilder page, int pages) {
    return page.isEmpty()
        ? Optional.of("none of the " + pages + " pages has words: they are images")
        : Optional.empty();
  }

  /** Joins the lines of a page to paragraphs; Chinese runs on without a blank. */
  static List<String> paragraphs(String lines) {
    return Lines.paragraphs(lines).stream().map(PdfExtractor::joined).toList();
  }

  private static String joined(String paragraph) {
    StringBuilder out = new StringBuilder(paragraph.length());
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (c != '\n') {
        out.append(c);
      } else if (isLatin(paragraph, i - 1) && isLatin(paragraph, i + 1)) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < '\u2000'
        && !Character.isDigit(text.charAt(at));
  }
}
