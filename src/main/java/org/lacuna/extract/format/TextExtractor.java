package org.lacuna.extract.format;

import java.util.Optional;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Page;

/** Plain text: paragraphs by lines and indentation. Takes every text that nobody else claims. */
final class TextExtractor implements Extractor {

  private static final String ENDS = "\n。！？；.!?;…”\"）)";

  @Override
  public String format() {
    return "text";
  }

  @Override
  public boolean accepts(Document document) {
    return document.bytes().length > 0 && Sniff.isText(document);
  }

  @Override
  public Page read(Document document) {
    Decoding decoding = Decoding.of(document);
    PageBuilder page = new PageBuilder();
    decoding.notice().ifPresent(notice -> page.notice(Leftover.Reason.UNREADABLE, "", notice));
    String text = decoding.text().replace("\r\n", "\n").replace('\r', '\n');
    Lines.paragraphs(text).forEach(words -> page.paragraph(words, Lines.headingLevel(words)));
    if (isOpen(text)) {
      page.openEnd("the last line ends in the middle of a sentence");
    }
    return page.build(FirstLines.metadata(page), unreadable(page));
  }

  /**
   * A last line with figures and neither a line end nor the end of a sentence may have been cut.
   */
  private static boolean isOpen(String text) {
    int last = text.length() - 1;
    boolean ended = last < 0 || ENDS.indexOf(text.charAt(last)) >= 0;
    return !ended
        && text.substring(text.lastIndexOf('\n') + 1).chars().anyMatch(Character::isDigit);
  }

  private static Optional<String> unreadable(PageBuilder page) {
    return page.isEmpty() ? Optional.of("the document has no words") : Optional.empty();
  }
}
