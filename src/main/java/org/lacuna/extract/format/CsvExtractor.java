package org.lacuna.extract.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/** Comma, tab or semicolon separated values: one table. Empty lines keep their number. */
final class CsvExtractor implements Extractor {

  private static final int LINES_LOOKED_AT = 5;

  private final ReadingLimits limits;

  CsvExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "CSV";
  }

  @Override
  public boolean accepts(Document document) {
    return Sniff.called(document, "text/csv", ".csv", ".tsv")
        && Sniff.isText(document)
        && !HtmlExtractor.looksLikeHtml(document);
  }

  @Override
  public Page read(Document document) throws UnreadableDocument {
    Decoding decoding = Decoding.of(document);
    PageBuilder page = new PageBuilder();
    decoding.notice().ifPresent(notice -> page.notice(Leftover.Reason.UNREADABLE, "", notice));
    GridBuilder grid = grid(document, decoding.text());
    if (grid.full()) {
      page.notice(Leftover.Reason.LIMIT_REACHED, "", "more than " + limits.cells() + " cells");
    }
    page.table(List.of(), grid.rows());
    noticeOpenEnd(decoding.text(), page);
    return page.build(Metadata.NONE, Optional.empty());
  }

  private GridBuilder grid(Document document, String text) throws UnreadableDocument {
    GridBuilder grid = new GridBuilder(limits.cells());
    try (CsvReader<CsvRecord> records = reader(separator(text)).ofCsvRecord(text)) {
      for (CsvRecord line : records) {
        grid.row();
        line.getFields().forEach(field -> grid.cell(Words.collapse(field), false, 1, 1));
        if (grid.full()) {
          break;
        }
      }
      return grid;
    } catch (CsvParseException | IOException damaged) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.DAMAGED,
          document.name() + ": no table of separated values: " + damaged.getMessage(),
          damaged);
    }
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true);
  }

  /** The separator that stands most often in the first lines. */
  private static char separator(String text) {
    String head = text.lines().limit(LINES_LOOKED_AT).reduce("", String::concat);
    char best = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      if (count(head, candidate) > count(head, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  /** A last line without its end, in a file whose other lines have one, may have been cut. */
  private static void noticeOpenEnd(String text, PageBuilder page) {
    int last = text.length() - 1;
    if (last >= 0 && text.charAt(last) != '\n' && text.charAt(last) != '\r') {
      page.openEnd("the last line has no line end: its last cell may have been cut");
    }
  }
}
