package org.lacuna.extract.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.lacuna.extract.Document;

/** Documents written for the tests, in the forms releases come in. */
public final class Fixtures {

  private Fixtures() {}

  /** A page or table of {@code fixtures/pages}. */
  public static Document page(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/pages/" + name)) {
      return Document.of(name, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Document text(String name, String words) {
    return Document.of(name, words.getBytes(StandardCharsets.UTF_8));
  }

  /** A report with a heading, running text, a table with merged cells, and more text. */
  public static Document docx() {
    try (XWPFDocument file = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      file.createParagraph().createRun().setText("2025年政府工作报告");
      file.createParagraph().createRun().setText("（2025年1月19日）");
      file.createParagraph().createRun().setText("一、2024年工作回顾");
      var paragraph = file.createParagraph();
      paragraph.createRun().setText("城镇新增就业48.");
      paragraph.createRun().setText("32万人。");
      XWPFTable table = file.createTable(3, 3);
      List<String> cells =
          List.of("指标", "2024年", "比上年增长（%）", "就业", "48.32", "1.5", "", "126.14", "2.5");
      for (int i = 0; i < 9; i++) {
        table.getRow(i / 3).getCell(i % 3).setText(cells.get(i));
      }
      mergeDown(table);
      file.createParagraph().createRun().setText("二、2025年重点工作");
      file.write(out);
      return Document.of("report.docx", out.toByteArray());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void mergeDown(XWPFTable table) {
    table
        .getRow(1)
        .getCell(0)
        .getCTTc()
        .addNewTcPr()
        .addNewVMerge()
        .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
    table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
  }

  public static Document xls() {
    return workbook(new HSSFWorkbook(), "customs.xls");
  }

  public static Document xlsx() {
    return workbook(new XSSFWorkbook(), "customs.xlsx");
  }

  /** A title, a unit line at the right, headers merged over two columns, a formula. */
  private static Document workbook(Workbook file, String name) {
    try (file;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = file.createSheet("表4");
      row(sheet, 0, "2024年9月进出口商品收发货人所在地总值表（人民币值）");
      row(sheet, 1, "", "", "", "", "", "", "单位：亿元");
      row(sheet, 2, "收发货人所在地", "进出口", "", "出口", "", "进口", "");
      row(sheet, 3, "", "9月", "1至9月", "9月", "1至9月", "9月", "1至9月");
      row(sheet, 4, "新疆维吾尔自治区", 300.0, 2400.0, 250.0, 2000.0, 50.0, 400.0);
      row(sheet, 5, "乌鲁木齐市", 40.0, 330.0, 30.0, 220.0, 10.0, 110.0);
      for (int column = 1; column < 7; column += 2) {
        sheet.addMergedRegion(new CellRangeAddress(2, 2, column, column + 1));
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      sheet.getRow(4).getCell(1).setCellFormula("D5+F5");
      file.getCreationHelper().createFormulaEvaluator().evaluateAll();
      file.write(out);
      return Document.of(name, out.toByteArray());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void row(Sheet sheet, int number, Object... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double value) {
        row.createCell(i).setCellValue(value);
      } else if (!cells[i].equals("")) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  /** One page: a title, two lines of one sentence, a ruled table, a line under it. */
  public static Document pdf() {
    try (PDDocument file = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      file.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(file, page)) {
        line(content, 60, 780, "Trade of the region, 2024-09-18");
        line(content, 60, 750, "Total trade of the region reached 300.0 hundred million");
        line(content, 60, 735, "yuan in the month.");
        table(content);
        line(content, 60, 500, "Preliminary figures.");
      }
      file.save(out);
      return Document.of("trade.pdf", out.toByteArray());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void table(PDPageContentStream content) throws IOException {
    for (int i = 0; i <= 3; i++) {
      content.moveTo(60, 700 - 40 * i);
      content.lineTo(420, 700 - 40 * i);
      content.moveTo(60 + 120 * i, 700);
      content.lineTo(60 + 120 * i, 580);
    }
    content.stroke();
    String[] cells = {
      "Location", "Export", "Import", "Xinjiang", "250.0", "50.0", "Urumqi", "30.0", "10.0"
    };
    for (int i = 0; i < 9; i++) {
      line(content, 70 + 120 * (i % 3), 675 - 40 * (i / 3), cells[i]);
    }
  }

  private static void line(PDPageContentStream content, float x, float y, String words)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
    content.newLineAtOffset(x, y);
    content.showText(words);
    content.endText();
  }

  /** An archive of documents under their own names. */
  public static Document zip(String name, Document... documents) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Document document : documents) {
          zip.putNextEntry(new ZipEntry(document.name()));
          zip.write(document.bytes());
          zip.closeEntry();
        }
      }
      return Document.of(name, out.toByteArray());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
