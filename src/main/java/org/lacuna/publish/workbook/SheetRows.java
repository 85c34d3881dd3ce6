package org.lacuna.publish.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;

/** Writes rows of cells as SpreadsheetML, from the top down and from left to right. */
final class SheetRows {

  /** More digits than this a spreadsheet rounds in its own way; we round as Java does. */
  private static final int DIGITS = 15;

  private static final int MOST_ZEROS = 30;
  private static final byte[] ROW = XmlBytes.ascii("<row r=\"");
  private static final byte[] ROW_IS = XmlBytes.ascii("\">");
  private static final byte[] ROW_END = XmlBytes.ascii("</row>");
  private static final byte[] STYLE = XmlBytes.ascii("\" s=\"");
  private static final byte[] TEXT = XmlBytes.ascii("\" t=\"inlineStr\"><is><t>");
  private static final byte[] SPACED =
      XmlBytes.ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = XmlBytes.ascii("</t></is></c>");
  private static final byte[] NUMBER = XmlBytes.ascii("\" t=\"n\"><v>");
  private static final byte[] NUMBER_END = XmlBytes.ascii("</v></c>");

  private final XmlBytes xml;
  private final byte[][] starts;
  private int row;
  private int column;

  /**
   * A writer of rows.
   *
   * @param xml where to
   * @param columns how many cells a row has
   * @param first index of the first row, from 0
   */
  SheetRows(XmlBytes xml, int columns, int first) {
    this.xml = xml;
    this.row = first;
    this.starts = new byte[columns][];
    for (int i = 0; i < columns; i++) {
      starts[i] = XmlBytes.ascii("<c r=\"" + CellReference.convertNumToColString(i));
    }
  }

  void startRow() throws IOException {
    xml.raw(ROW);
    xml.digits(row + 1L);
    xml.raw(ROW_IS);
    column = 0;
  }

  void endRow() throws IOException {
    xml.raw(ROW_END);
    row++;
  }

  void text(String text, CellStyle style) throws IOException {
    start(style);
    xml.raw(isSpaced(text) ? SPACED : TEXT);
    xml.text(text);
    xml.raw(TEXT_END);
  }

  void number(BigDecimal number, CellStyle style) throws IOException {
    start(style);
    xml.raw(NUMBER);
    xml.raw(XmlBytes.ascii(digits(number)));
    xml.raw(NUMBER_END);
  }

  void number(double number, CellStyle style) throws IOException {
    number(BigDecimal.valueOf(number), style);
  }

  private void start(CellStyle style) throws IOException {
    xml.raw(starts[column++]);
    xml.digits(row + 1L);
    if (style.getIndex() != 0) {
      xml.raw(STYLE);
      xml.digits(style.getIndex());
    }
  }

  private static boolean isSpaced(String text) {
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
  }

  private static String digits(BigDecimal number) {
    if (number.precision() > DIGITS) {
      return Double.toString(number.doubleValue());
    }
    return Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
  }
}
