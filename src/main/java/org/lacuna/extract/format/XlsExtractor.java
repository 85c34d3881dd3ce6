package org.lacuna.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/** Excel 97 to 2003 workbooks: the values as formatted, of formulas the cached ones. */
final class XlsExtractor implements Extractor {

  private final ReadingLimits limits;

  XlsExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "XLS";
  }

  @Override
  public boolean accepts(Document document) {
    return isOld(document)
        || Sniff.begins(document, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")
            && !Sniff.called(document, "msword", ".doc", ".wps", ".ppt");
  }

  /** Workbooks of Excel 2 to 4 begin with the record that begins their sheet. */
  private static boolean isOld(Document document) {
    return Sniff.begins(document, "\u0009\u0000\u0004\u0000")
        || Sniff.begins(document, "\u0009\u0002\u0006\u0000")
        || Sniff.begins(document, "\u0009\u0004\u0006\u0000");
  }

  @Override
  public Page read(Document document) throws UnreadableDocument {
    PoiLimits.set(limits);
    return Bounded.read(document, format(), limits.time(), () -> sheets(document));
  }

  private Page sheets(Document document) throws IOException, UnreadableDocument {
    try {
      return book(document);
    } catch (OldFileFormatException old) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.UNKNOWN_FORMAT,
          document.name()
              + ": a workbook of Excel 95 or older, whose words are in the code page of the"
              + " machine it was written on; it can be read when it is saved as Excel 97 or newer",
          old);
    }
  }

  private Page book(Document document) throws IOException {
    Workbooks workbook = new Workbooks(limits);
    try (HSSFWorkbook file = new HSSFWorkbook(new ByteArrayInputStream(document.bytes()))) {
      DataFormatter formatter = new DataFormatter();
      formatter.setUseCachedValuesForFormulaCells(true);
      for (int i = 0; i < file.getNumberOfSheets() && workbook.hasRoom(); i++) {
        HSSFSheet sheet = file.getSheetAt(i);
        workbook.add(sheet.getSheetName(), sheet(sheet, formatter, workbook.sheet()));
      }
    }
    return workbook.page();
  }

  private static Sheet sheet(HSSFSheet from, DataFormatter formatter, Sheet sheet) {
    for (Row row : from) {
      for (Cell cell : row) {
        sheet.cell(row.getRowNum(), cell.getColumnIndex(), formatter.formatCellValue(cell));
      }
    }
    from.getMergedRegions().forEach(sheet::merge);
    return sheet;
  }
}
