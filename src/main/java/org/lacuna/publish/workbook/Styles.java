package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few looks of cells. Colour never carries meaning. */
final class Styles {

  private static final String FONT = "Arial";
  private static final short POINTS = 10;
  private static final byte[] PALE = {(byte) 0xE8, (byte) 0xEE, (byte) 0xF2};
  private static final int MOST_DECIMALS = 6;

  private final XSSFWorkbook workbook;
  private final Map<String, CellStyle> numbers = new HashMap<>();
  private final CellStyle[] decimals = new CellStyle[MOST_DECIMALS + 1];
  private final CellStyle standard;
  private final CellStyle title;
  private final CellStyle prose;
  private final CellStyle wrapped;
  private final CellStyle header;
  private final CellStyle numberHeader;
  private final CellStyle link;
  private final CellStyle inert;
  private final CellStyle missing;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    XSSFFont letters = workbook.getFontAt(0);
    letters.setFontName(FONT);
    letters.setFontHeightInPoints(POINTS);
    this.standard = workbook.getCellStyleAt(0);
    this.title = withFont(font(16, true, false));
    this.prose = withFont(font(POINTS, false, false));
    this.wrapped = wrapping();
    this.header = heading();
    this.numberHeader = heading();
    numberHeader.setAlignment(HorizontalAlignment.RIGHT);
    this.link = withFont(font(POINTS, false, true));
    this.inert = quotePrefixed();
    this.missing = right();
    Arrays.setAll(decimals, places -> number(format(places)));
  }

  /** The standard look. */
  CellStyle plain() {
    return standard;
  }

  CellStyle title() {
    return title;
  }

  CellStyle prose() {
    return prose;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle header() {
    return header;
  }

  /** For the header of a column of numbers, which stand to the right. */
  CellStyle numberHeader() {
    return numberHeader;
  }

  CellStyle link() {
    return link;
  }

  /** For text a spreadsheet might take for a formula when somebody edits the cell. */
  CellStyle inert() {
    return inert;
  }

  CellStyle missing() {
    return missing;
  }

  /** Thousands apart, the decimals of the number itself, and a mark that is shown, not stored. */
  CellStyle number(BigDecimal number, String mark) {
    int places = Math.min(Math.max(number.scale(), 0), MOST_DECIMALS);
    return mark.isEmpty() ? decimals[places] : number(format(places) + "\" " + mark + "\"");
  }

  private static String format(int places) {
    return "#,##0" + (places > 0 ? "." + "0".repeat(places) : "");
  }

  /** A true date, for the axis of a chart. */
  CellStyle date() {
    return number("yyyy-mm-dd");
  }

  CellStyle number(String format) {
    return numbers.computeIfAbsent(format, this::newNumber);
  }

  private CellStyle newNumber(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private Font font(int points, boolean bold, boolean underlined) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    if (underlined) {
      font.setUnderline(Font.U_SINGLE);
      font.setColor(IndexedColors.DARK_BLUE.getIndex());
    }
    return font;
  }

  private CellStyle withFont(Font font) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private CellStyle wrapping() {
    CellStyle style = withFont(font(POINTS, false, false));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle heading() {
    XSSFCellStyle style = (XSSFCellStyle) withFont(font(POINTS, true, false));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setBorderBottom(BorderStyle.MEDIUM);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(PALE, null));
    return style;
  }

  private CellStyle quotePrefixed() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setQuotePrefixed(true);
    return style;
  }

  private CellStyle right() {
    CellStyle style = workbook.createCellStyle();
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }
}
