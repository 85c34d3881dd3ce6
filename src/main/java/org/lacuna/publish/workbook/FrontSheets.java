package org.lacuna.publish.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Masthead;
import org.lacuna.publish.PlainText;

/** The first two sheets: cover and contents. */
final class FrontSheets {

  private static final String COVER = "Cover";
  private static final String CONTENTS = "Contents";
  private static final int WIDTH_UNIT = 256;
  private static final int COVER_WIDTH = 100;
  private static final float LINE_POINTS = 15;
  private static final float TITLE_POINTS = 26;

  private final XSSFWorkbook workbook;
  private final Styles styles;

  FrontSheets(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /** What the workbook is; gaps are counted where a sheet lists them. */
  void cover(Edition edition, List<TableSheet<?>> sheets) {
    XSSFSheet sheet = sheet(COVER);
    sheet.setColumnWidth(0, WIDTH_UNIT * COVER_WIDTH);
    Masthead masthead = edition.masthead();
    title(sheet, masthead.title().en());
    title(sheet, masthead.title().zh());
    folded(sheet, masthead.about().en());
    folded(sheet, masthead.about().zh());
    for (Bilingual text : facts(edition, sheets)) {
      folded(sheet, text.en() + "  " + text.zh());
    }
  }

  private void title(XSSFSheet sheet, String text) {
    row(sheet, styles.title(), text).setHeightInPoints(TITLE_POINTS);
  }

  /** Not every program makes a row as high as its folded text. */
  private void folded(XSSFSheet sheet, String text) {
    row(sheet, styles.wrapped(), text)
        .setHeightInPoints(LINE_POINTS * (1 + TableSheet.columns(text) / COVER_WIDTH));
  }

  private static List<Bilingual> facts(Edition edition, List<TableSheet<?>> sheets) {
    Masthead masthead = edition.masthead();
    String next = masthead.nextUpdate().map(Object::toString).orElse("");
    return List.of(
        new Bilingual("所知截至：" + at(edition), "As known at: " + at(edition) + "."),
        new Bilingual(
            "下次更新：" + (next.isEmpty() ? "未定" : next),
            "Next update: " + (next.isEmpty() ? "not fixed" : next) + "."),
        new Bilingual("发布：" + masthead.creator(), "Published by: " + masthead.creator() + "."),
        new Bilingual("联系：" + masthead.contact(), "Contact: " + masthead.contact() + "."),
        new Bilingual("许可：" + masthead.licence(), "Licence: " + masthead.licence() + "."),
        contentsOf(edition, sheets),
        new Bilingual(
            "没有数字的单元格以方括号内的简记说明原因，见“Notes”工作表。",
            "A cell without a figure gives the reason as a shorthand in brackets; the Notes sheet"
                + " explains each."));
  }

  private static Bilingual contentsOf(Edition edition, List<TableSheet<?>> sheets) {
    int series = edition.series().size();
    long claims = edition.claims().count();
    int gaps = edition.gaps().size();
    boolean listsGaps = sheets.stream().anyMatch(sheet -> sheet.table().name().equals("gaps"));
    return new Bilingual(
        "内容：%d 个序列，%d 条陈述%s。".formatted(series, claims, listsGaps ? "，" + gaps + " 个缺口" : ""),
        "Holds: %,d series, %,d claims%s."
            .formatted(series, claims, listsGaps ? ", %,d gaps".formatted(gaps) : ""));
  }

  private static String at(Edition edition) {
    return edition.asOf().toString().replace('T', ' ').replace("Z", " UTC");
  }

  /** Lists the sheets that follow, with a link to each. */
  void contents(List<TableSheet<?>> sheets) {
    XSSFSheet sheet = sheet(CONTENTS);
    title(sheet, new Bilingual("目录", "Contents").both());
    row(
        sheet,
        styles.prose(),
        new Bilingual("本工作表含一个表格。", "This worksheet contains one table.").both());
    row(sheet, styles.header(), "Sheet 工作表", "Title (English) 英文标题", "Title (Chinese) 中文标题");
    int header = sheet.getLastRowNum();
    for (TableSheet<?> listed : sheets) {
      XSSFRow row =
          row(
              sheet,
              styles.wrapped(),
              listed.name(),
              listed.table().title().en(),
              listed.table().title().zh());
      link(row.getCell(0), listed.name());
    }
    widths(sheet, 36, 90, 60);
    mark(sheet, header);
  }

  private XSSFSheet sheet(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    sheet.setActiveCell(new CellAddress(0, 0));
    TableSheet.onePageWide(sheet);
    return sheet;
  }

  private static XSSFRow row(XSSFSheet sheet, CellStyle style, String... texts) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < texts.length; i++) {
      XSSFCell cell = row.createCell(i);
      cell.setCellValue(PlainText.of(texts[i]));
      cell.setCellStyle(style);
    }
    return row;
  }

  private void link(XSSFCell cell, String sheetName) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName + "'!A1");
    cell.setHyperlink(link);
    cell.setCellStyle(styles.link());
  }

  private static void widths(XSSFSheet sheet, int... characters) {
    for (int i = 0; i < characters.length; i++) {
      sheet.setColumnWidth(i, WIDTH_UNIT * characters[i]);
    }
  }

  private static void mark(XSSFSheet sheet, int header) {
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference(header, 0),
                new CellReference(sheet.getLastRowNum(), 2),
                SpreadsheetVersion.EXCEL2007));
    table.setName("contents");
    table.setDisplayName("contents");
    table.setStyleName("TableStyleLight1");
    table.updateHeaders();
  }
}
