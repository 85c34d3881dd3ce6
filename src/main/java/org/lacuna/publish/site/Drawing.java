package org.lacuna.publish.site;

import java.util.List;

/**
 * The drawing of one series as the template draws it, in SVG units.
 *
 * @param label what a screen reader says of the whole
 * @param rows lines across, from the least number
 * @param ticks lines down, from the oldest year
 * @param gaps periods without a figure
 * @param breaks changes of definition
 * @param runs points of the lines
 * @param whiskers bounds of figures, as paths
 * @param points figures that can be pointed at
 * @param key which marks occur, for the legend
 */
record Drawing(
    int width,
    int height,
    String label,
    List<Row> rows,
    List<Tick> ticks,
    List<Gap> gaps,
    List<Break> breaks,
    List<String> runs,
    List<String> whiskers,
    List<Point> points,
    Key key) {

  /** A line across with its number. */
  record Row(int left, int right, double y, int textX, double textY, String text) {}

  /** A line down with its year, whose name stands at {@code textX}. */
  record Tick(double x, int top, int bottom, double textX, int textY, String text) {}

  /** One period without a figure, or several side by side for one reason. */
  record Gap(
      double x,
      int y,
      double width,
      int height,
      double middle,
      int textY,
      String symbol,
      String words) {}

  /** A change of definition. */
  record Break(double x, int top, int bottom, String words) {}

  /**
   * A figure that can be pointed at.
   *
   * @param words what it says, the words on the page, who said it and when
   * @param cross path of a cross for a value published earlier; empty for a dot
   */
  record Point(double x, double y, String css, String href, String words, String cross) {}

  /** Which marks occur in the drawing, and whether its lines start again with each year. */
  record Key(
      boolean bounds,
      boolean earlier,
      boolean rival,
      boolean gap,
      boolean change,
      boolean restarts) {}
}
