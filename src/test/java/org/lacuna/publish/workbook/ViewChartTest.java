package org.lacuna.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.SampleEdition;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

class ViewChartTest {

  @TempDir static Path folder;
  static XSSFWorkbook workbook;

  @BeforeAll
  static void open() throws Exception {
    Path file = new WorkbookWriter().write(SampleEdition.edition(), folder).get(0);
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
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
    XSSFChart chart = sheet(sheet).getDrawingPatriarch().getCharts().get(0);
    return chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerList();
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
