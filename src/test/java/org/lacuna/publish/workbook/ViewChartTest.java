package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Edition;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.SumsFromJanuary;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

class ViewChartTest {

  @TempDir static Path folder;
  static XSSFWorkbook workbook;
  static XSSFWorkbook sums;

  @BeforeAll
  static void open() throws Exception {
    workbook = written(SampleEdition.edition());
    sums = written(SumsFromJanuary.edition());
  }

  private static XSSFWorkbook written(Edition edition) throws Exception {
    Path file = new WorkbookWriter().write(edition, folder).get(0);
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void drawsNumbersOnlySoThatNoReasonForAGapIsDrawnAsZero() {
    for (CTScatterSer line : lines("W2 labour transfers annual")) {
      for (CellReference cell : cells(line.getYVal().getNumRef().getF())) {
        assertThat(cellAt(cell)).as(cell.formatAsString()).isEqualTo(CellType.NUMERIC);
      }
    }
  }

  @Test
  void leavesGapsOpen() {
    assertThat(periodsOf("W2 labour transfers annual", "Xinjiang 新疆"))
        .contains(List.of("2014"), List.of("2019"), List.of("2021", "2022"));
  }

  @Test
  void breaksTheLineWhereTheDefinitionChanges() {
    assertThat(periodsOf("W2 labour transfers annual", "Xinjiang 新疆")).contains(List.of("2023"));
  }

  @Test
  void showsValuesThatWereRevised() {
    assertThat(periodsOf("W2 labour transfers annual", "Earlier value: Xinjiang"))
        .containsExactly(List.of("2021"));
  }

  @Test
  void drawsEveryLineExplicitly() {
    for (CTScatterSer line : lines("W2 labour transfers annual")) {
      assertThat(line.getSpPr().isSetLn()).isTrue();
    }
  }

  @Test
  void tellsScreenReadersWhatTheChartShows() {
    var frame =
        sheet("W2 labour transfers annual")
            .getDrawingPatriarch()
            .getCTDrawing()
            .getTwoCellAnchorArray(0)
            .getGraphicFrame();
    assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr())
        .contains("Transfers of rural surplus labour", "Kashgar", "Xinjiang");
  }

  @Test
  void drawsASumFromJanuaryAtTheEndOfItsMonthsAndAnewEveryYear() {
    assertThat(days("W1 exports ytd"))
        .containsExactly(
            IntStream.rangeClosed(2, 11).mapToObj(month -> end(2023, month)).toList(),
            List.of(end(2024, 2), end(2024, 3)),
            List.of(end(2024, 5), end(2024, 6)));
  }

  private static LocalDate end(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }

  @Test
  void namesEveryMonthOfTheAxisBesideItsEnd() {
    CTScaling scale = time(sums, "W1 exports ytd").getScaling();
    double step = time(sums, "W1 exports ytd").getMajorUnit().getVal();
    int ticks = 0;
    for (double at = scale.getMin().getVal(); at <= scale.getMax().getVal(); at += step) {
      LocalDate day = DateUtil.getLocalDateTime(at).toLocalDate();
      assertThat(ChronoUnit.DAYS.between(day, YearMonth.from(day).atEndOfMonth()))
          .as(day.toString())
          .isLessThanOrEqualTo(5);
      ticks++;
    }
    assertThat(ticks).isBetween(5, 12);
  }

  @Test
  void namesEveryYearOfTheAxisAtTheFigureOfTheYear() {
    CTValAx axis = time(workbook, "W2 labour transfers annual");
    LocalDate first = LocalDate.of(2013, 12, 31);
    assertThat(axis.getScaling().getMin().getVal()).isEqualTo(DateUtil.getExcelDate(first));
    for (int i = 0; i <= 10; i++) {
      double at = DateUtil.getExcelDate(first) + i * axis.getMajorUnit().getVal();
      LocalDate day = DateUtil.getLocalDateTime(at).toLocalDate();
      assertThat(day).isBetween(LocalDate.of(2013 + i, 12, 30), LocalDate.of(2013 + i, 12, 31));
    }
  }

  private static CTValAx time(XSSFWorkbook book, String sheet) {
    return chart(book, sheet).getCTChart().getPlotArea().getValAxArray(0);
  }

  /** The days at which the lines are drawn. */
  private static List<List<LocalDate>> days(String sheet) {
    List<List<LocalDate>> days = new ArrayList<>();
    for (CTScatterSer line :
        chart(sums, sheet).getCTChart().getPlotArea().getScatterChartArray(0).getSerList()) {
      days.add(
          line.getXVal().getNumRef().getNumCache().getPtList().stream()
              .map(point -> DateUtil.getLocalDateTime(Double.parseDouble(point.getV())))
              .map(LocalDateTime::toLocalDate)
              .toList());
    }
    return days;
  }

  private static List<List<String>> periodsOf(String sheet, String title) {
    List<List<String>> runs = new ArrayList<>();
    for (CTScatterSer line : lines(sheet)) {
      if (line.getTx().getV().equals(title)) {
        runs.add(
            cells(line.getYVal().getNumRef().getF()).stream()
                .map(cell -> sheet(sheet).getRow(cell.getRow()).getCell(0).getStringCellValue())
                .toList());
      }
    }
    return runs;
  }

  private static List<CTScatterSer> lines(String sheet) {
    return chart(workbook, sheet).getCTChart().getPlotArea().getScatterChartArray(0).getSerList();
  }

  private static XSSFChart chart(XSSFWorkbook book, String sheet) {
    return book.getSheet(sheet).getDrawingPatriarch().getCharts().get(0);
  }

  private static List<CellReference> cells(String area) {
    return List.of(new AreaReference(area, SpreadsheetVersion.EXCEL2007).getAllReferencedCells());
  }

  private static CellType cellAt(CellReference reference) {
    return workbook
        .getSheet(reference.getSheetName())
        .getRow(reference.getRow())
        .getCell(reference.getCol())
        .getCellType();
  }

  private static XSSFSheet sheet(String name) {
    return workbook.getSheet(name);
  }
}
