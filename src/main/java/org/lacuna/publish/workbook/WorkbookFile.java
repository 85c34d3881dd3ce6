package org.lacuna.publish.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook whose sheets stand ready but for their rows: all parts of the template as they
 * are, and the rows streamed into their sheets, without a temporary file and without a cell object.
 * The bytes do not depend on when, or in which time zone, they are written.
 */
final class WorkbookFile {

  private static final String STYLES = "xl/styles.xml";
  private static final String ROWS_END = "</sheetData>";

  /** ZIP stores local time without a zone; this one says nothing. */
  private static final LocalDateTime WALL_CLOCK = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final XSSFWorkbook template;
  private final Styles styles;
  private final Map<String, TableSheet<?>> sheets = new HashMap<>();

  /**
   * A workbook to be written.
   *
   * @param template the workbook without the rows
   * @param styles the looks of cells; one first needed by a row is added to the template
   * @param filled the sheets that get rows, prepared in the template
   */
  WorkbookFile(XSSFWorkbook template, Styles styles, List<TableSheet<?>> filled) {
    this.template = template;
    this.styles = styles;
    filled.forEach(sheet -> sheets.put(part(sheet), sheet));
  }

  private String part(TableSheet<?> sheet) {
    return template.getSheet(sheet.name()).getPackagePart().getPartName().getName().substring(1);
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(saved()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        write(part.getName(), parts, zip);
      }
    }
    open(STYLES, zip);
    template.getStylesSource().writeTo(new Unclosed(zip));
    zip.finish();
  }

  private byte[] saved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    template.write(bytes);
    return bytes.toByteArray();
  }

  /** Styles come last: which ones the rows need is known when the rows are written. */
  private void write(String name, InputStream part, ZipOutputStream zip) throws IOException {
    TableSheet<?> sheet = sheets.get(name);
    if (sheet != null) {
      open(name, zip);
      fill(sheet, new String(part.readAllBytes(), StandardCharsets.UTF_8), zip);
    } else if (!name.equals(STYLES)) {
      open(name, zip);
      part.transferTo(zip);
    }
  }

  private static void open(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(WALL_CLOCK);
    zip.putNextEntry(entry);
  }

  private void fill(TableSheet<?> sheet, String empty, ZipOutputStream zip) throws IOException {
    int end = empty.indexOf(ROWS_END);
    if (end < 0) {
      throw new IllegalStateException("sheet '" + sheet.name() + "' was saved without its header");
    }
    zip.write(measured(sheet, empty.substring(0, end)).getBytes(StandardCharsets.UTF_8));
    XmlBytes xml = new XmlBytes(zip);
    RowFiller.fill(sheet, styles, xml);
    xml.flush();
    zip.write(empty.substring(end).getBytes(StandardCharsets.UTF_8));
  }

  /** Readers that stream trust the size a sheet states of itself. */
  private static String measured(TableSheet<?> sheet, String head) {
    String area =
        new CellRangeAddress(0, sheet.lastRow(), 0, sheet.table().columns().size() - 1)
            .formatAsString();
    return head.replaceFirst("<dimension ref=\"[^\"]*\"", "<dimension ref=\"" + area + "\"");
  }

  /** Keeps the archive open when a part is closed. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
