package org.lacuna.publish.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lacuna.publish.Claim;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.workbook.WideView.Line;
import org.lacuna.series.ReferencePeriod;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegendEntry;

/**
 * The chart of a view. Each run of periods with values is a line of its own, so that a gap stays
 * open and a change of definition breaks the line; a cell that holds a shorthand would be drawn as
 * zero otherwise. Values published first and revised later are crosses. Series differ by colour and
 * by the form of their marks.
 */
final class ViewChart {

  /** More lines than this cannot be told apart. */
  private static final int MOST_LINES = 6;

  private static final int COLUMNS = 12;
  private static final int ROWS = 24;

  private final XSSFSheet sheet;
  private final WideView view;
  private final XSSFChart chart;
  private final XDDFScatterChartData data;
  private final List<Integer> unnamed = new ArrayList<>();
  private int series;

  private ViewChart(XSSFSheet sheet, WideView view) {
    this.sheet = sheet;
    this.view = view;
    this.chart = newChart();
    ViewAxes axes = new ViewAxes(chart, view);
    XDDFValueAxis time = axes.time();
    XDDFValueAxis values = axes.values(drawn(view));
    this.data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, time, values);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
  }

  /** Draws the view to the right of its table; nothing when it has no value. */
  static void draw(XSSFSheet sheet, WideView view) {
    List<Line> lines = drawn(view);
    if (!lines.isEmpty()) {
      new ViewChart(sheet, view).draw(lines);
    }
  }

  private static List<Line> drawn(WideView view) {
    return view.lines().stream()
        .filter(line -> view.periods().stream().anyMatch(p -> line.story().shown(p).isPresent()))
        .limit(MOST_LINES)
        .toList();
  }

  private void draw(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      runs(lines.get(i), i);
      earlierValues(lines.get(i), i);
    }
    chart.plot(data);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    hideUnnamed();
    describe(lines);
  }

  private XSSFChart newChart() {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int left = WideView.LEAD + view.lines().size() + view.revisedLines().size() + 1;
    int top = TableSheet.HEADER_ROW;
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, left, top, left + COLUMNS, top + ROWS);
    XSSFChart created = drawing.createChart(anchor);
    created.setTitleText(view.title().both());
    created.setTitleOverlay(false);
    created
        .getTitle()
        .getBody()
        .getParagraph(0)
        .getTextRuns()
        .forEach(run -> run.setFontSize(12.0));
    XDDFChartLegend legend = created.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    return created;
  }

  private void runs(Line line, int index) {
    boolean named = true;
    for (List<ReferencePeriod> run : line.story().runs(view.periods())) {
      run(line, index, run.stream().map(view.periods()::indexOf).toList(), named);
      named = false;
    }
  }

  private void run(Line line, int index, List<Integer> rows, boolean named) {
    XDDFScatterChartData.Series drawn =
        add(cells(1, rows, days(rows)), cells(column(line), rows, numbers(line, rows)));
    drawn.setTitle(line.label().both(), null);
    drawn.setMarkerStyle(ChartLook.MARKS.get(index));
    drawn.setLineProperties(ChartLook.line(ChartLook.COLOURS.get(index), 2.0));
    ChartLook.fillMark(drawn, ChartLook.COLOURS.get(index));
    if (!named) {
      unnamed.add(series - 1);
    }
  }

  private void earlierValues(Line line, int index) {
    int column = WideView.LEAD + view.lines().size() + view.revisedLines().indexOf(line);
    boolean named = true;
    for (int row = 0; row < view.periods().size(); row++) {
      Optional<BigDecimal> earlier = line.story().earlier(view.periods().get(row));
      if (earlier.isPresent()) {
        cross(line, index, row, column, earlier.get().doubleValue(), named);
        named = false;
      }
    }
  }

  private void cross(Line line, int index, int row, int column, Double value, boolean named) {
    List<Integer> rows = List.of(row);
    XDDFScatterChartData.Series cross =
        add(cells(1, rows, days(rows)), cells(column, rows, new Double[] {value}));
    cross.setTitle("Earlier value: " + line.label().en(), null);
    cross.setMarkerStyle(MarkerStyle.X);
    XDDFLineProperties none = new XDDFLineProperties();
    none.setFillProperties(new XDDFNoFillProperties());
    cross.setLineProperties(none);
    ChartLook.outlineMark(cross, ChartLook.COLOURS.get(index));
    if (!named) {
      unnamed.add(series - 1);
    }
  }

  private XDDFScatterChartData.Series add(
      XDDFNumericalDataSource<Double> x, XDDFNumericalDataSource<Double> y) {
    XDDFScatterChartData.Series added = (XDDFScatterChartData.Series) data.addSeries(x, y);
    added.setSmooth(false);
    series++;
    return added;
  }

  private int column(Line line) {
    return WideView.LEAD + view.lines().indexOf(line);
  }

  private XDDFNumericalDataSource<Double> cells(int column, List<Integer> rows, Double[] values) {
    CellReference first = cell(rows.get(0), column);
    CellReference last = cell(rows.get(rows.size() - 1), column);
    String reference =
        new AreaReference(first, last, SpreadsheetVersion.EXCEL2007).formatAsString();
    return XDDFDataSourcesFactory.fromArray(values, reference, column);
  }

  private CellReference cell(int row, int column) {
    return new CellReference(sheet.getSheetName(), TableSheet.FIRST_ROW + row, column, true, true);
  }

  private Double[] days(List<Integer> rows) {
    return rows.stream().map(row -> day(view.periods().get(row))).toArray(Double[]::new);
  }

  private Double[] numbers(Line line, List<Integer> rows) {
    return rows.stream()
        .flatMap(row -> line.story().shown(view.periods().get(row)).stream())
        .map(ViewChart::value)
        .toArray(Double[]::new);
  }

  private static Double day(ReferencePeriod period) {
    return DateUtil.getExcelDate(SeriesStory.plottedAt(period));
  }

  private static Double value(Claim claim) {
    return WideView.number(claim).doubleValue();
  }

  private void hideUnnamed() {
    for (int index : unnamed) {
      CTLegendEntry entry = chart.getCTChart().getLegend().addNewLegendEntry();
      entry.addNewIdx().setVal(index);
      entry.addNewDelete().setVal(true);
    }
  }

  /** What a screen reader says of the chart. */
  private void describe(List<Line> lines) {
    String words =
        "Chart of the table on this sheet: %s. Lines: %s. Gaps are left open; crosses are values later revised."
            .formatted(view.title().en(), labels(lines));
    var frames = sheet.createDrawingPatriarch().getCTDrawing().getTwoCellAnchorList();
    frames
        .get(frames.size() - 1)
        .getGraphicFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(words);
  }

  private static String labels(List<Line> lines) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .map(
            i ->
                lines.get(i).label().en()
                    + " ("
                    + ChartLook.MARKS.get(i).name().toLowerCase(java.util.Locale.ROOT)
                    + ")")
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }
}
