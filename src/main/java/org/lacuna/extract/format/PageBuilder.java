package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.extract.Block;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Page;
import org.lacuna.extract.Paragraph;
import org.lacuna.extract.Place;
import org.lacuna.extract.Table;

/** Puts a page together in the order of the document. */
final class PageBuilder {

  private static final int CAPTION_LINES = 2;
  private static final int CAPTION_LENGTH = 80;

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Leftover> notices = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private int tables;

  /** Adds a paragraph; blank ones are none. */
  void paragraph(String words, int heading) {
    if (words.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
    blocks.add(new Paragraph(words, text.length(), heading));
    text.append(words);
  }

  /** Adds a table; its captions, if it has none, are the short paragraphs right before it. */
  void table(List<String> captions, List<List<Table.Cell>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Table(++tables, captions.isEmpty() ? before() : captions, rows));
    }
  }

  private List<String> before() {
    List<String> captions = new ArrayList<>();
    for (int i = blocks.size() - 1; i >= 0 && captions.size() < CAPTION_LINES; i--) {
      if (blocks.get(i) instanceof Paragraph line && line.text().length() <= CAPTION_LENGTH) {
        captions.add(0, line.text());
      } else {
        break;
      }
    }
    return captions;
  }

  /** Notes something a person should know about the document as a whole. */
  void notice(Leftover.Reason reason, String quote, String detail) {
    notices.add(new Leftover(reason, quote, here(), detail));
  }

  /** Notes that the words were read in another charset than they were written in. */
  void noticeMojibake() {
    StringBuilder words = new StringBuilder(text);
    for (Block block : blocks) {
      words.append(block instanceof Table table ? table.text() : "");
    }
    Mojibake.in(words.toString()).ifPresent(wrong -> notice(Leftover.Reason.UNREADABLE, "", wrong));
  }

  private Place here() {
    int end = Math.max(text.length(), 1);
    return new Place.TextRange(end - 1, end);
  }

  void attachment(String address) {
    attachments.add(address);
  }

  /** Takes back what may have been cut at the end of the document: never half a figure. */
  void openEnd(String detail) {
    if (blocks.isEmpty()) {
      return;
    }
    int last = blocks.size() - 1;
    if (blocks.get(last) instanceof Table table) {
      blocks.set(last, withoutLastCell(table, detail));
    } else if (blocks.get(last) instanceof Paragraph paragraph) {
      blocks.remove(last);
      withoutLastSentence(paragraph, detail);
    }
  }

  private Table withoutLastCell(Table table, String detail) {
    List<List<Table.Cell>> rows = new ArrayList<>(table.rows());
    int row = rows.size() - 1;
    List<Table.Cell> cells = new ArrayList<>(rows.get(row));
    if (!cells.isEmpty()) {
      Table.Cell cut = cells.remove(cells.size() - 1);
      Place place = new Place.Cell(table.number(), row + 1, cells.size() + 1);
      notices.add(new Leftover(Leftover.Reason.DAMAGED_NUMBER, cut.text(), place, detail));
    }
    rows.set(row, cells);
    return new Table(table.number(), table.captions(), rows);
  }

  private void withoutLastSentence(Paragraph paragraph, String detail) {
    String words = paragraph.text();
    int end = Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1;
    if (end < words.length()) {
      Place place = new Place.TextRange(paragraph.start() + end, paragraph.end());
      String cut = words.substring(end);
      notices.add(new Leftover(Leftover.Reason.DAMAGED_NUMBER, cut, place, detail));
    }
    if (end > 0) {
      blocks.add(new Paragraph(words.substring(0, end), paragraph.start(), paragraph.heading()));
    }
  }

  /** Whether it holds running text or numbers beside its title and the lines around an article. */
  boolean hasContent(Metadata metadata) {
    String title = metadata.title().orElse("");
    return blocks.stream().anyMatch(block -> isContent(block, title));
  }

  private static boolean isContent(Block block, String title) {
    return block instanceof Table
        || (block instanceof Paragraph line && SmallPrint.isContent(line.text(), title));
  }

  int length() {
    return text.length();
  }

  List<Paragraph> firstParagraphs(int count) {
    List<Paragraph> first = new ArrayList<>();
    for (int i = 0; i < blocks.size() && first.size() < count; i++) {
      if (blocks.get(i) instanceof Paragraph paragraph) {
        first.add(paragraph);
      }
    }
    return first;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  List<String> attachments() {
    return attachments;
  }

  Page build(Metadata metadata, Optional<String> unreadable) {
    return new Page(metadata, text.toString(), blocks, notices, attachments, unreadable);
  }
}
