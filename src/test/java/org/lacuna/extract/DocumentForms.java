package org.lacuna.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** One table, or one text, in each of the formats that releases come in. */
public enum DocumentForms {
  CSV("csv", "text/csv") {
    @Override
    byte[] table(List<List<String>> rows) {
      StringBuilder out = new StringBuilder();
      rows.forEach(row -> out.append(String.join(",", row)).append("\r\n"));
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    byte[] text(List<String> paragraphs) {
      return String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8);
    }
  },
  HTML("html", "text/html") {
    @Override
    byte[] table(List<List<String>> rows) {
      StringBuilder out = new StringBuilder("<table>");
      for (List<String> row : rows) {
        out.append("<tr>");
        row.forEach(cell -> out.append("<td>").append(cell).append("</td>"));
        out.append("</tr>");
      }
      return page(out.append("</table>").toString());
    }

    @Override
    byte[] text(List<String> paragraphs) {
      return page("<p>" + String.join("</p><p>", paragraphs) + "</p>");
    }

    private byte[] page(String body) {
      String page =
          "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><div class=\"article\">"
              + body
              + "</div></body></html>";
      return page.getBytes(StandardCharsets.UTF_8);
    }
  },
  XLS("xls", "application/vnd.ms-excel") {
    @Override
    byte[] table(List<List<String>> rows) {
      return workbook(new HSSFWorkbook(), rows);
    }
  },
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    byte[] table(List<List<String>> rows) {
      return workbook(new XSSFWorkbook(), rows);
    }
  },
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
    @Override
    byte[] table(List<List<String>> rows) {
      return document(List.of(), rows);
    }

    @Override
    byte[] text(List<String> paragraphs) {
      return document(paragraphs, List.of());
    }
  },
  PDF("pdf", "application/pdf") {
    @Override
    byte[] table(List<List<String>> rows) {
      ChinesePdf pdf = new ChinesePdf();
      pdf.table(rows);
      return pdf.bytes();
    }

    @Override
    byte[] text(List<String> paragraphs) {
      ChinesePdf pdf = new ChinesePdf();
      paragraphs.forEach(pdf::line);
      return pdf.bytes();
    }
  };

  private final String ending;
  private final String mediaType;

  DocumentForms(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** A name with this ending. */
  public String name(String stem) {
    return stem + "." + ending;
  }

  /** What a server calls it. */
  public String mediaType() {
    return mediaType;
  }

  abstract byte[] table(List<List<String>> rows);

  /** Running text; workbooks have none. */
  byte[] text(List<String> paragraphs) {
    throw new UnsupportedOperationException(this + " holds no running text");
  }

  /** The table as a document of this form. */
  public Document of(String stem, List<List<String>> rows) {
    return Document.of(name(stem), table(rows));
  }

  private static byte[] workbook(Workbook file, List<List<String>> rows) {
    try (file;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = file.createSheet("1");
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          fill(row.createCell(j), rows.get(i).get(j));
        }
      }
      file.write(out);
      return out.toByteArray();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void fill(Cell cell, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  private static byte[] document(List<String> paragraphs, List<List<String>> rows) {
    try (XWPFDocument file = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      paragraphs.forEach(words -> file.createParagraph().createRun().setText(words));
      if (!rows.isEmpty()) {
        fill(file.createTable(), rows);
      }
      file.write(out);
      return out.toByteArray();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static void fill(XWPFTable table, List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      var row = i == 0 ? table.getRow(0) : table.createRow();
      for (int j = 0; j < rows.get(i).size(); j++) {
        var cell = row.getCell(j) == null ? row.createCell() : row.getCell(j);
        cell.setText(rows.get(i).get(j));
      }
    }
  }
}
