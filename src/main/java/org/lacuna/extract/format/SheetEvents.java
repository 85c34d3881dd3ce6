package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Takes the cells of a streamed sheet, and its merged regions, which POI's handler passes over. */
final class SheetEvents implements XSSFSheetXMLHandler.SheetContentsHandler {

  private static final int REGIONS = 20_000;

  private final Sheet sheet;
  private final List<String> merged = new ArrayList<>();
  private int row;
  private int column;

  SheetEvents(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A handler that notes merged regions and hands every event on. */
  ContentHandler after(ContentHandler next) {
    XMLFilterImpl filter =
        new XMLFilterImpl() {
          @Override
          public void startElement(String uri, String name, String qName, Attributes attributes)
              throws SAXException {
            if (name.equals("mergeCell") && merged.size() < REGIONS) {
              merged.add(attributes.getValue("ref"));
            }
            super.startElement(uri, name, qName, attributes);
          }
        };
    filter.setContentHandler(next);
    return filter;
  }

  @Override
  public void startRow(int rowNumber) {
    row = rowNumber;
    column = -1;
  }

  @Override
  public void endRow(int rowNumber) {
    // rows are told apart by their numbers
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String words, @Nullable XSSFComment comment) {
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    if (words != null) {
      sheet.cell(row, column, words);
    }
  }

  /** Spreads the merged regions, once all cells are there. */
  void merge() {
    merged.forEach(region -> sheet.merge(CellRangeAddress.valueOf(region)));
  }
}
