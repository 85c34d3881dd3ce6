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
 * Makes those files of the shipped world that no editor can write: workbooks, a word-processor
 * document, a PDF. The same bytes every time, so that a change shows in review.
 *
 * <p>{@code main} writes them below {@code src/main/resources/worlds/xinjiang}; a test compares
 * what is there with what this class makes.
 */
final class WorldFiles {

  static final Path SHIPPED = Path.of("src/main/resources/worlds/xinjiang");

  private static final Path TABLES = Path.of("src/test/resources/worlds/xinjiang");
  private static final Calendar MADE = new GregorianCalendar(TimeZone.getTimeZone("UTC"));

  static {
    MADE.setTimeInMillis(0);
  }

  private WorldFiles() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Files.write(SHIPPED.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files by their path below the world's folder. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "www.customs.gov.cn/trade-by-place-2024-05.xls",
        table("trade-by-place-2024-05", new HSSFWorkbook()));
    files.put(
        "www.customs.gov.cn/trade-by-place-2024-06.xlsx",
        stored(table("trade-by-place-2024-06", dated(new XSSFWorkbook()))));
    files.put("www.xinjiang.gov.cn/employment-plan.docx", stored(plan()));
    files.put("english.scio.gov.cn/employment-2020.pdf", whitePaper());
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

  private static byte[] plan() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String text :
          List.of(
              "新疆维吾尔自治区“十四五”就业促进规划",
              "2021年12月14日",
              "“十三五”期间，全区农村富余劳动力年均转移就业287万人次。",
              "“十三五”期间，全区计划每年开展职业技能培训100万人次。",
              "“十四五”期间，全区计划每年开展职业技能培训150万人次。",
              "本文件为演示用的重建文件：数字是该机构公布过的数字，句子由本项目撰写，并非原文。" + "发布机构：自治区人民政府办公厅。")) {
        document.createParagraph().createRun().setText(text);
      }
      date(document.getProperties());
      document.write(out);
      return out.toByteArray();
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
