package org.lacuna.publish.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;

/** Colours and marks of charts: lines differ by both, for readers who see no colour. */
final class ChartLook {

  static final List<String> COLOURS =
      List.of("12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1");
  static final List<MarkerStyle> MARKS =
      List.of(
          MarkerStyle.CIRCLE,
          MarkerStyle.SQUARE,
          MarkerStyle.TRIANGLE,
          MarkerStyle.DIAMOND,
          MarkerStyle.PLUS,
          MarkerStyle.DASH);

  static final String GRID = "D9DEE2";

  private ChartLook() {}

  static XDDFSolidFillProperties colour(String hex) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(hex)));
  }

  static XDDFLineProperties line(String hex, double points) {
    XDDFLineProperties line = new XDDFLineProperties(colour(hex));
    line.setWidth(points);
    return line;
  }

  static void fillMark(XDDFScatterChartData.Series drawn, String hex) {
    XDDFShapeProperties look = new XDDFShapeProperties();
    look.setFillProperties(colour(hex));
    look.setLineProperties(line(hex, 0.75));
    drawn.getCTScatterSer().getMarker().setSpPr(look.getXmlObject());
  }

  static void outlineMark(XDDFScatterChartData.Series drawn, String hex) {
    XDDFShapeProperties look = new XDDFShapeProperties();
    look.setFillProperties(new XDDFNoFillProperties());
    look.setLineProperties(line(hex, 1.5));
    drawn.getCTScatterSer().getMarker().setSpPr(look.getXmlObject());
  }
}
