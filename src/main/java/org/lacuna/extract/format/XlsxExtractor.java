package org.lacuna.extract.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Excel workbooks since 2007, read as a stream: the values as formatted, of formulas the cached
 * ones.
 */
final class XlsxExtractor implements Extractor {

  private final ReadingLimits limits;

  XlsxExtractor(ReadingLimits limits) {
    this.limits = limits;
  }

  @Override
  public String format() {
    return "XLSX";
  }

  @Override
  public boolean accepts(Document document) {
    return ZipParts.holds(document, "xl/workbook.xml");
  }

  @Override
  public Page read(Document document) throws UnreadableDocument {
    PoiLimits.set(limits);
    return Bounded.read(document, format(), limits.time(), () -> sheets(document));
  }

  private Page sheets(Document document)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    Workbooks workbook = new Workbooks(limits);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(document.bytes()))) {
      XSSFReader reader = new XSSFReader(file);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        if (!workbook.hasRoom()) {
          workbook.cut();
          break;
        }
        try (InputStream xml = sheets.next()) {
          workbook.add(sheets.getSheetName(), sheet(xml, reader, strings, workbook.sheet()));
        }
      }
    }
    return workbook.page();
  }

  private static Sheet sheet(
      InputStream xml, XSSFReader reader, ReadOnlySharedStringsTable strings, Sheet sheet)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SheetEvents events = new SheetEvents(sheet);
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(
        events.after(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), strings, events, new DataFormatter(), false)));
    parser.parse(new InputSource(xml));
    events.merge();
    return sheet;
  }
}
