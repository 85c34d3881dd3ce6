package org.lacuna.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Makes those files of the shipped world, and those samples of sources, that no editor can write:
 * workbooks, word-processor documents, a PDF. The same bytes every time, so that a change shows in
 * review.
 *
 * <p>{@code main}, started in the project's folder, writes them; a test compares what is there with
 * what this class makes.
 */
final class WorldFiles {

  private static final String WORLD = "src/main/resources/worlds/xinjiang/";
  private static final String SOURCES = "jobs/sources/";

  private static final Path TABLES = Path.of("src/test/resources/worlds/xinjiang");
  private static final String RECONSTRUCTION = "本文件为演示用的重建文件：数字是该机构公布过的数字，句子由本项目撰写，并非原文。发布机构：";
  private static final List<String> PLAN =
      List.of(
          "新疆维吾尔自治区“十四五”就业促进规划",
          "2021年12月14日",
          "“十三五”期间，全区农村富余劳动力年均转移就业287万人次。",
          "“十三五”期间，全区计划年均开展职业技能培训100万人次。",
          "“十四五”期间，全区计划年均开展职业技能培训150万人次。",
          RECONSTRUCTION + "自治区人民政府办公厅。");
  private static final List<String> WORK_REPORT =
      List.of(
          "政府工作报告",
          "2025年1月19日",
          "一、2024年工作回顾",
          "2024年，全区城镇新增就业48.32万人，开展职业技能培训126.14万人次。",
          "二、2025年工作安排",
          "2025年，全区计划城镇新增就业46万人以上。",
          RECONSTRUCTION + "自治区人民政府。");
  private static final Calendar MADE = new GregorianCalendar(TimeZone.getTimeZone("UTC"));

  static {
    MADE.setTimeInMillis(0);
  }

  private WorldFiles() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Files.write(Path.of(file.getKey()), file.getValue());
    }
  }

  /** The files by their path below the project's folder. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        WORLD + "www.customs.gov.cn/trade-by-place-2024-05.xls",
        table("trade-by-place-2024-05", new HSSFWorkbook()));
    files.put(
        WORLD + "www.customs.gov.cn/trade-by-place-2024-06.xlsx",
        stored(table("trade-by-place-2024-06", dated(new XSSFWorkbook()))));
    files.put(WORLD + "www.xinjiang.gov.cn/employment-plan.docx", document(PLAN));
    files.put(SOURCES + "xj-plans/sample.docx", document(PLAN));
    files.put(SOURCES + "xj-work-report/sample.docx", document(WORK_REPORT));
    files.put(WORLD + "english.scio.gov.cn/employment-2020.pdf", whitePaper());
    files.put(SOURCES + "state-council-white-papers/sample.pdf", whitePaper());
    return files;
  }

  /** A sheet as the customs administration lays it out: title, unit, two-level heading, rows. */
  private static byte[] table(String name, Workbook book) throws IOException {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("总值表");
      List<String> lines = Files.readAllLines(TABLES.resolve(name + ".tsv"));
      for (int i = 0; i < lines.size(); i++) {
        fill(sheet.createRow(i), lines.get(i).split("\t", -1));
      }
      merge(sheet, lines.size() - 1);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Row row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      String text = cells[column];
      if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
        row.createCell(column).setCellValue(Double.parseDouble(text));
      } else if (!text.isEmpty()) {
        row.createCell(column).setCellValue(text);
      }
    }
  }

  private static void merge(Sheet sheet, int noteRow) {
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 7, 9));
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    for (int column = 1; column < 7; column += 2) {
      sheet.addMergedRegion(new CellRangeAddress(1, 1, column, column + 1));
    }
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 7, 9));
    sheet.addMergedRegion(new CellRangeAddress(noteRow, noteRow, 0, 9));
  }

  private static XSSFWorkbook dated(XSSFWorkbook book) {
    date(book.getProperties());
    return book;
  }

  private static void date(POIXMLProperties properties) {
    properties.getCoreProperties().setCreated(Optional.of(MADE.getTime()));
    properties.getCoreProperties().setModified(Optional.of(MADE.getTime()));
  }

  private static byte[] document(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String text : paragraphs) {
        document.createParagraph().createRun().setText(text);
      }
      date(document.getProperties());
      document.write(out);
      return stored(out.toByteArray());
    }
  }

  private static byte[] whitePaper() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.setDocumentId(1L);
      document.getDocumentInformation().setCreationDate(MADE);
      document.getDocumentInformation().setTitle("Employment and Labor Rights in Xinjiang");
      PDPage page = new PDPage();
      document.addPage(page);
      write(
          document,
          page,
          "Employment and Labor Rights in Xinjiang",
          "State Council Information Office, September 17, 2020",
          "From 2014 to June 2020, 117,000 people from Xinjiang were transferred",
          "to jobs in other parts of China.",
          "Reconstruction for demonstration: the figures are those published, the sentences",
          "were written for this project and are not the original document.");
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void write(PDDocument document, PDPage page, String... lines) throws IOException {
    try (PDPageContentStream text =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
      text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      text.beginText();
      text.setLeading(16);
      text.newLineAtOffset(72, 700);
      for (String line : lines) {
        text.showText(line);
        text.newLine();
      }
      text.endText();
    }
  }

  /** The same archive uncompressed and without times: compressors and clocks differ. */
  private static byte[] stored(byte[] archive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        store(zip, entry.getName(), in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
