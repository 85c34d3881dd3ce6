package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.ContentChange;
import org.lacuna.detect.DocumentChange;
import org.lacuna.detect.Finding;

/** What a page changed, told from three digests as a run takes them. */
class DocumentChangeIT {

  @TempDir Path folder;

  private static String page(String style, String remark, String figure) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业" + figure + "万人。" + remark)
        .replace("<p>", "<p style=\"" + style + "\">");
  }

  /** A workbook that says when it was written, as every program that writes one does. */
  private static byte[] workbook(LocalDate written, String figure) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Date day = Date.from(written.atStartOfDay(ZoneOffset.UTC).toInstant());
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(day));
      Sheet sheet = workbook.createSheet("2024年2月");
      line(sheet, 0, "指标", "单位", "2024年2月");
      line(sheet, 1, "城镇新增就业", "万人", figure);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void line(Sheet sheet, int at, String... cells) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < cells.length; column++) {
      row.createCell(column).setCellValue(cells[column]);
    }
  }

  private static RecordedSite workbooks(Path folder) throws IOException {
    return new RecordedSite(folder)
        .source(
            "jobs",
            """
            release: {id: jobs, stage: monthly, frequency: M, due_after_days: 15, grace_days: 10}
            access: [{address: "%sjobs.xlsx"}]
            expects: {min_figures: 1, indicators: [urban_new_jobs]}
            """
                .formatted(RecordedSite.HOST));
  }

  @Test
  void tellsAFileThatIsOnlyWrittenAnewFromOneDigitOfAFigure() throws Exception {
    LocalDate first = LocalDate.of(2024, 3, 1);
    byte[] before = workbook(first.plusDays(1), "4.68");
    byte[] altered = workbook(first.plusDays(1), "4.63");
    RecordedSite site =
        workbooks(folder)
            .shows("jobs.xlsx", "2024-03-01", workbook(first, "4.68"))
            .shows("jobs.xlsx", "2024-03-02", before)
            .shows("jobs.xlsx", "2024-03-03", altered);
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      Judged judged = watching.runDaily("2024-03-01", "2024-03-04");
      assertThat(changes(judged)).containsExactly(ContentChange.BYTES, ContentChange.FIGURES);
    }
  }

  @Test
  void callsAFileFrozenThatIsWrittenAnewEachDayPastItsPeriodWithTheSameData() throws Exception {
    RecordedSite site = workbooks(folder);
    LocalDate first = LocalDate.of(2024, 3, 1);
    for (int day = 0; day < 45; day += 3) {
      site.shows(
          "jobs.xlsx", first.plusDays(day).toString(), workbook(first.plusDays(day), "4.68"));
    }
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      watching.run(first.toString());
      for (int day = 3; day < 45; day += 3) {
        Judged judged = watching.run(first.plusDays(day).toString());
        boolean missed = day > 31 + 10;
        assertThat(changes(judged).contains(ContentChange.FROZEN)).isEqualTo(missed);
        assertThat(changes(judged))
            .containsAnyOf(ContentChange.BYTES, ContentChange.FROZEN)
            .isSubsetOf(ContentChange.BYTES, ContentChange.FROZEN);
      }
    }
  }

  private static List<ContentChange> changes(Judged judged) {
    return judged.changes().stream().map(DocumentChange::change).toList();
  }

  @Test
  void tellsPresentationFromTextAndTextFromOneDigitOfAFigure() throws Exception {
    assertThat(page("", "", "4.63")).hasSameSizeAs(page("", "", "4.68"));
    RecordedSite site =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("color:red", "", "4.68"))
            .shows("jobs.html", "2024-03-02", page("color:tan", "", "4.68"))
            .shows("jobs.html", "2024-03-03", page("color:tan", "本表由统计局编制。", "4.68"))
            .shows("jobs.html", "2024-03-04", page("color:tan", "本表由统计局编制。", "4.63"));
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      Judged judged = watching.runDaily("2024-03-01", "2024-03-05");
      assertThat(changes(judged))
          .containsExactly(ContentChange.PRESENTATION, ContentChange.TEXT, ContentChange.FIGURES);
      assertThat(judged.changes().get(2))
          .satisfies(
              change -> {
                assertThat(change.source()).isEqualTo("jobs");
                assertThat(watching.installation.archive().find(change.before())).isPresent();
                assertThat(watching.installation.archive().find(change.after())).isPresent();
              });
    }
  }

  @Test
  void callsAPageFrozenWhoseBytesChangeDailyPastItsPeriodWhileItsFiguresStandStill()
      throws Exception {
    RecordedSite site = new RecordedSite(folder).monthlyPage("jobs");
    LocalDate first = LocalDate.of(2024, 3, 1);
    for (int day = 0; day < 45; day++) {
      site.shows(
          "jobs.html", first.plusDays(day).toString(), page("top:" + day + "px", "", "4.68"));
    }
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      watching.run("2024-03-01");
      for (int day = 1; day <= 40; day += 3) {
        assertThat(changes(watching.run(first.plusDays(day).toString())))
            .containsOnly(ContentChange.PRESENTATION);
      }

      Judged after = watching.run("2024-04-12");

      assertThat(changes(after)).endsWith(ContentChange.FROZEN);
      assertThat(after.findings())
          .filteredOn(finding -> finding.kind().equals("FROZEN"))
          .singleElement()
          .extracting(Finding::cause, Finding::subject)
          .containsExactly("frozen", "jobs");
    }
  }
}
