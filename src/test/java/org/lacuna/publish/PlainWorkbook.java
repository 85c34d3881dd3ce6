package org.lacuna.publish;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lacuna.publish.workbook.RowsBenchmark;

/** What others write with POI alone: the yardstick. */
final class PlainWorkbook {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int POINTS = 40;

  private PlainWorkbook() {}

  static <R> void rows(Table<R> table, Path file) throws Exception {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        OutputStream out = Files.newOutputStream(file)) {
      fill(workbook.createSheet("Data"), table, style(workbook));
      workbook.write(out);
    }
  }

  static <R> void typical(Table<R> table, Path file) throws Exception {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle number = style(workbook);
      for (int i = 1; i <= RowsBenchmark.SHEETS; i++) {
        fill(workbook.createSheet("Data " + i), table, number);
        chart(workbook.getXSSFWorkbook().getSheet("Data " + i));
      }
      workbook.write(out);
    }
  }

  private static CellStyle style(SXSSFWorkbook workbook) {
    CellStyle number = workbook.createCellStyle();
    number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
    return number;
  }

  private static <R> void fill(SXSSFSheet sheet, Table<R> table, CellStyle number) {
    int[] next = {0};
    try (Stream<R> rows = table.rows().open()) {
      rows.forEachOrdered(row -> fill(sheet.createRow(next[0]++), table.columns(), row, number));
    }
  }

  private static <R> void fill(SXSSFRow row, List<Column<R>> columns, R record, CellStyle number) {
    for (int i = 0; i < columns.size(); i++) {
      SXSSFCell cell = row.createCell(i);
      Cell content = columns.get(i).cell(record);
      if (content instanceof Cell.Quantity quantity) {
        cell.setCellValue(quantity.number().doubleValue());
        cell.setCellStyle(number);
      } else {
        cell.setCellValue(content.plain());
      }
    }
  }

  private static void chart(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 14, 2, 26, 26));
    XDDFChartData data =
        chart.createData(
            ChartTypes.SCATTER,
            chart.createValueAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    Double[] points = IntStream.range(0, POINTS).mapToObj(i -> 1.0 * i).toArray(Double[]::new);
    String place = sheet.getSheetName();
    data.addSeries(
        XDDFDataSourcesFactory.fromArray(points, "'" + place + "'!$E$1:$E$40", 4),
        XDDFDataSourcesFactory.fromArray(points, "'" + place + "'!$G$1:$G$40", 6));
    chart.plot(data);
  }
}
