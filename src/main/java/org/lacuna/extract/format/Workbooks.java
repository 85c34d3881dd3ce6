package org.lacuna.extract.format;

import java.util.List;
import java.util.Optional;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.Table.Cell;

/** Puts the sheets of a workbook together: one table each, called like the sheet. */
final class Workbooks {

  private static final int TITLE = 120;

  private final ReadingLimits limits;
  private final PageBuilder page = new PageBuilder();
  private Optional<String> title = Optional.empty();
  private int used;
  private int sheets;

  Workbooks(ReadingLimits limits) {
    this.limits = limits;
  }

  /** An empty sheet that takes what room is left. */
  Sheet sheet() {
    return new Sheet(limits.cells() - used);
  }

  /** Whether another sheet may be read. */
  boolean hasRoom() {
    return sheets < limits.pages() && used < limits.cells();
  }

  void add(String name, Sheet sheet) {
    sheets++;
    if (sheet.isEmpty()) {
      return;
    }
    List<List<Cell>> rows = sheet.rows();
    used += rows.size() * rows.get(0).size();
    title = title.or(() -> firstWords(rows));
    page.table(List.of(name), rows);
    if (sheet.full()) {
      cut();
    }
  }

  /** Notes that not everything was read. */
  void cut() {
    String detail = "more than " + limits.cells() + " cells or " + limits.pages() + " sheets";
    page.notice(Leftover.Reason.LIMIT_REACHED, "", detail);
  }

  private static Optional<String> firstWords(List<List<Cell>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .map(Cell::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .filter(text -> text.length() <= TITLE);
  }

  Page page() {
    page.noticeMojibake();
    Metadata metadata = new Metadata(title, Optional.empty(), Optional.empty(), Optional.empty());
    return page.build(
        metadata, page.isEmpty() ? Optional.of("the workbook has no words") : Optional.empty());
  }
}
