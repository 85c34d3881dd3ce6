package org.lacuna.extract.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Spreads the cells of a Word table: a cell merged downwards repeats the words above it. */
final class DocxTable {

  private DocxTable() {}

  static GridBuilder grid(XWPFTable table, int limit) {
    GridBuilder grid = new GridBuilder(limit);
    List<String> above = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      grid.row();
      int column = 0;
      for (XWPFTableCell cell : row.getTableCells()) {
        column = add(cell, column, above, grid);
      }
    }
    return grid;
  }

  private static int add(XWPFTableCell cell, int column, List<String> above, GridBuilder grid) {
    int span = span(cell);
    String words = continues(cell) && column < above.size() ? above.get(column) : words(cell);
    grid.cell(words, false, 1, span);
    for (int i = column; i < column + span && i < 1000; i++) {
      while (above.size() <= i) {
        above.add("");
      }
      above.set(i, words);
    }
    return column + span;
  }

  private static String words(XWPFTableCell cell) {
    StringBuilder words = new StringBuilder();
    for (XWPFParagraph paragraph : cell.getParagraphs()) {
      words.append(DocxExtractor.words(paragraph)).append(' ');
    }
    return Words.collapse(words.toString());
  }

  private static Optional<CTTcPr> properties(XWPFTableCell cell) {
    return Optional.ofNullable(cell.getCTTc().getTcPr());
  }

  private static int span(XWPFTableCell cell) {
    return properties(cell)
        .map(CTTcPr::getGridSpan)
        .map(span -> span.getVal())
        .map(BigInteger::intValue)
        .filter(span -> span > 0)
        .orElse(1);
  }

  /** A vertical merge without {@code restart} goes on from the cell above. */
  private static boolean continues(XWPFTableCell cell) {
    return properties(cell)
        .map(CTTcPr::getVMerge)
        .filter(merge -> merge.getVal() == null || merge.getVal() != STMerge.RESTART)
        .isPresent();
  }
}
