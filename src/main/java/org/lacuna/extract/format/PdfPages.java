package org.lacuna.extract.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lacuna.extract.Leftover;
import technology.tabula.ObjectExtractor;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** Reads the pages of a PDF file from the top down: text, table, text. */
final class PdfPages {

  private final PDDocument file;
  private final PageBuilder page;
  private final SpreadsheetExtractionAlgorithm ruled = new SpreadsheetExtractionAlgorithm();
  private int room;

  PdfPages(PDDocument file, PageBuilder page, int cells) {
    this.file = file;
    this.page = page;
    this.room = cells;
  }

  void read(int number) throws IOException {
    double top = 0;
    for (Table table : tables(number)) {
      text(number, top, table.getTop());
      add(table);
      top = table.getBottom();
    }
    text(number, top, Double.MAX_VALUE);
  }

  /** The ruled tables of a page with several rows and columns, from the top down. */
  private List<Table> tables(int number) {
    // closing the extractor would close the file
    @SuppressWarnings("resource")
    ObjectExtractor objects = new ObjectExtractor(file);
    List<Table> tables = new ArrayList<>();
    for (Table table : ruled.extract(objects.extract(number))) {
      if (table.getRowCount() > 1 && table.getColCount() > 1) {
        tables.add(table);
      }
    }
    tables.sort(Comparator.comparingDouble(Table::getTop));
    return tables;
  }

  private void text(int number, double top, double bottom) throws IOException {
    String lines = new PdfStrip(top, bottom).text(file, number);
    for (String words : PdfExtractor.paragraphs(lines)) {
      page.paragraph(words, Lines.headingLevel(words));
    }
  }

  private void add(Table table) {
    GridBuilder grid = new GridBuilder(Math.max(room, 1));
    for (List<String> row : rows(table)) {
      grid.row();
      row.forEach(cell -> grid.cell(cell, false, 1, 1));
    }
    room -= grid.places();
    if (grid.full()) {
      page.notice(Leftover.Reason.LIMIT_REACHED, "", "more cells of tables than are read");
    }
    page.table(List.of(), grid.rows());
  }

  @SuppressWarnings("rawtypes") // tabula's own signature
  private static List<List<String>> rows(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (List<RectangularTextContainer> row : table.getRows()) {
      rows.add(row.stream().map(cell -> words(cell)).toList());
    }
    return rows;
  }

  @SuppressWarnings("rawtypes") // tabula's own signature
  private static String words(RectangularTextContainer cell) {
    return PdfExtractor.paragraphs(cell.getText().replace('\r', '\n')).stream()
        .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
  }
}
