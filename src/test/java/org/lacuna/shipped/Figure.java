package org.lacuna.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;

/**
 * One line of an {@code expected.csv}: a figure that must be read, in the words of the series key.
 */
record Figure(
    String indicator,
    String area,
    String partner,
    String commodity,
    String mode,
    String enterprise,
    String start,
    String end,
    String measure,
    String scenario,
    BigDecimal value,
    String unit,
    String bound) {

  private static final List<String> COLUMNS =
      List.of(
          "indicator",
          "area",
          "partner",
          "commodity",
          "mode",
          "enterprise",
          "period_start",
          "period_end",
          "measure",
          "scenario",
          "value",
          "unit",
          "bound");

  static Figure of(Observation observation) {
    SeriesKey key = observation.key();
    return new Figure(
        key.indicator(),
        key.area(),
        key.partner(),
        key.commodity(),
        key.mode(),
        key.enterprise(),
        observation.period().start().toString(),
        observation.period().end().toString(),
        key.measure().code(),
        key.scenario().code(),
        observation.amount().value(),
        key.unit().code(),
        observation.amount().bound().code());
  }

  /** The figures of a file whose first columns are {@code further} and then those of a figure. */
  static List<Row> read(Path file, String... further) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      List<String> heading = new ArrayList<>(List.of(further));
      heading.addAll(COLUMNS);
      if (!lines.get(0).equals(String.join(",", heading))) {
        throw new IllegalStateException(file + ": the heading must be " + heading);
      }
      return lines.stream().skip(1).map(line -> row(line.split(",", -1), further.length)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A line with what stands before its figure.
   *
   * @param before the further columns, in their order
   */
  record Row(List<String> before, Figure figure) {}

  private static Row row(String[] cells, int skip) {
    List<String> all = List.of(cells);
    return new Row(all.subList(0, skip), figure(all.subList(skip, all.size())));
  }

  private static Figure figure(List<String> cell) {
    BigDecimal value = new BigDecimal(cell.get(10)).stripTrailingZeros();
    return new Figure(
        cell.get(0),
        cell.get(1),
        cell.get(2),
        cell.get(3),
        cell.get(4),
        cell.get(5),
        cell.get(6),
        cell.get(7),
        cell.get(8),
        cell.get(9),
        value.scale() < 0 ? value.setScale(0) : value,
        cell.get(11),
        cell.get(12));
  }
}
