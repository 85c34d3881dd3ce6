package org.lacuna.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.extract.Document;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Page;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.Table;
import org.lacuna.extract.UnreadableDocument;

/** Whatever charset a table or report is in, and whatever it calls it. */
class EncodingsTest {

  private static final String TABLE =
      "收发货人所在地,进出口,出口\r\n新疆维吾尔自治区,300.5,250.0\r\n乌鲁木齐市（一区两县）,40.1,30.2\r\n";
  private static final List<String> ROWS =
      List.of("收发货人所在地|进出口|出口", "新疆维吾尔自治区|300.5|250.0", "乌鲁木齐市（一区两县）|40.1|30.2");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String REPORT = "word/document.xml";

  private final Formats formats = new Formats(ReadingLimits.USUAL);

  private static List<String> rows(Page page) {
    return page.tables().get(0).rows().stream()
        .map(row -> row.stream().map(Table.Cell::text).collect(Collectors.joining("|")))
        .toList();
  }

  private static byte[] marked(int first, int second, Charset charset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    out.write(second);
    out.writeBytes(TABLE.getBytes(charset));
    return out.toByteArray();
  }

  static Stream<byte[]> tables() {
    return Stream.of(
        TABLE.getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
        TABLE.getBytes(GB18030),
        marked(0xFF, 0xFE, StandardCharsets.UTF_16LE),
        marked(0xFE, 0xFF, StandardCharsets.UTF_16BE),
        TABLE.getBytes(StandardCharsets.UTF_16LE),
        TABLE.getBytes(StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void readsSeparatedValuesWithoutALabel(byte[] bytes) throws Exception {
    Page page = formats.read(Document.of("2024-09.csv", bytes));
    assertThat(rows(page)).isEqualTo(ROWS);
    assertThat(page.notices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "GB18030"})
  void readsPartsOfAWorkbookInTheCharsetTheyDeclare(String charset) throws Exception {
    Document workbook = recoded(Fixtures.xlsx(), STRINGS, charset, Charset.forName(charset));
    assertThat(rows(formats.read(workbook))).contains("新疆维吾尔自治区|300|2400|250|2000|50|400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "GB18030"})
  void readsTheTextOfAReportInTheCharsetItDeclares(String charset) throws Exception {
    Document report = recoded(Fixtures.docx(), REPORT, charset, Charset.forName(charset));
    assertThat(formats.read(report).text()).contains("城镇新增就业48.32万人。");
  }

  @Test
  void namesAWorkbookWhoseBytesAreNotInTheCharsetItDeclares() {
    Document workbook = recoded(Fixtures.xlsx(), STRINGS, "UTF-8", GB18030);
    assertThatThrownBy(() -> formats.read(workbook))
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableDocument.Reason.DAMAGED))
        .hasMessageContaining("customs.xlsx");
  }

  @Test
  void namesAReportWhoseBytesAreNotInTheCharsetItDeclares() {
    Document report = recoded(Fixtures.docx(), REPORT, "UTF-8", GB18030);
    assertThatThrownBy(() -> formats.read(report))
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableDocument.Reason.DAMAGED))
        .hasMessageContaining("report.docx");
  }

  @Test
  void namesACharsetNobodyKnows() {
    Document workbook = recoded(Fixtures.xlsx(), SHEET, "x-no-such", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> formats.read(workbook)).isInstanceOf(UnreadableDocument.class);
  }

  @Test
  void noticesWordsReadInAnotherCharsetThanTheyWereWrittenIn() throws Exception {
    String label = "ISO-8859-1";
    Document workbook = recoded(Fixtures.xlsx(), STRINGS, label, StandardCharsets.UTF_8);
    Document report = recoded(Fixtures.docx(), REPORT, label, StandardCharsets.UTF_8);
    for (Document document : List.of(workbook, report)) {
      assertThat(formats.read(document).notices())
          .extracting(Leftover::detail)
          .anySatisfy(detail -> assertThat(detail).contains("UTF-8", label));
    }
  }

  @Test
  void noticesAnOldWorkbookWhoseWordsAreInACodePage() throws Exception {
    Document workbook = workbookInCodePage();
    assertThat(formats.read(workbook).notices())
        .extracting(Leftover::detail)
        .anySatisfy(detail -> assertThat(detail).contains("GB18030", "ISO-8859-1"));
  }

  @Test
  void noticesNothingInWordsThatMakeSense() throws Exception {
    for (Document document : List.of(Fixtures.xlsx(), Fixtures.xls(), Fixtures.docx())) {
      assertThat(formats.read(document).notices()).as(document.name()).isEmpty();
    }
  }

  @Test
  void saysThatAWorkbookIsOlderThanCanBeRead() throws Exception {
    for (Document old : List.of(excel95(), Document.of("4.xls", new byte[] {9, 4, 6, 0, 0, 0}))) {
      assertThatThrownBy(() -> formats.read(old))
          .isInstanceOfSatisfying(
              UnreadableDocument.class,
              e -> assertThat(e.reason()).isEqualTo(UnreadableDocument.Reason.UNKNOWN_FORMAT))
          .hasMessageContaining("Excel 95 or older");
    }
  }

  /** Programs of the time wrote the bytes of their code page as if they were Latin letters. */
  private static Document workbookInCodePage() throws IOException {
    try (HSSFWorkbook file = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Row row = file.createSheet("1").createRow(0);
      for (String words : List.of("新疆维吾尔自治区", "进出口总值", "单位：亿元")) {
        String latin = new String(words.getBytes(GB18030), StandardCharsets.ISO_8859_1);
        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(latin);
      }
      file.write(out);
      return Document.of("old.xls", out.toByteArray());
    }
  }

  private static Document excel95() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      file.createDocument(new java.io.ByteArrayInputStream(new byte[512]), "Book");
      file.writeFilesystem(out);
      return Document.of("95.xls", out.toByteArray());
    }
  }

  /** The same file with one part declared in one charset, and its bytes in another or the same. */
  private static Document recoded(Document healthy, String part, String declared, Charset written) {
    List<Document> parts = new ArrayList<>();
    MutatedBytes.entries(healthy.bytes())
        .forEach(
            (name, bytes) ->
                parts.add(
                    Document.of(
                        name, name.equals(part) ? declare(bytes, declared, written) : bytes)));
    return Fixtures.zip(healthy.name(), parts.toArray(Document[]::new));
  }

  private static byte[] declare(byte[] utf8, String declared, Charset written) {
    String xml = new String(utf8, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
    return ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + xml).getBytes(written);
  }
}
