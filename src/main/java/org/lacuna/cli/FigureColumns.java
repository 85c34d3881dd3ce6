package org.lacuna.cli;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.extract.Leftover;
import org.lacuna.pipeline.ExpectedFigure;
import org.lacuna.series.Observation;

/**
 * The columns of a figure, in the order other programs rely on: the file, the columns of an {@code
 * expected.csv} with the period in SDMX form before its months, and the proof.
 */
final class FigureColumns {

  /** Names of the columns of an observation. */
  static final List<String> FIGURE =
      columns("file", ExpectedFigure.COLUMNS, "time_period", "quote", "locator");

  /** Names of the columns of a leftover. */
  static final List<String> LEFTOVER = List.of("file", "reason", "quote", "locator", "detail");

  private FigureColumns() {}

  /** The cells of an observation; the value in plain decimal digits. */
  static List<String> of(String file, Observation observation) {
    return columns(
        file,
        ExpectedFigure.cells(observation),
        observation.period().timePeriod(),
        observation.evidence().quote(),
        observation.evidence().locator());
  }

  private static List<String> columns(
      String file, List<String> figure, String period, String quote, String locator) {
    int months = ExpectedFigure.COLUMNS.indexOf("period_start");
    List<String> columns = new ArrayList<>(List.of(file));
    columns.addAll(figure.subList(0, months));
    columns.add(period);
    columns.addAll(figure.subList(months, figure.size()));
    columns.addAll(List.of(quote, locator));
    return List.copyOf(columns);
  }

  /** The cells of a leftover. */
  static List<String> of(String file, Leftover leftover) {
    return List.of(
        file,
        leftover.reason().code(),
        leftover.quote(),
        leftover.place().locator(),
        leftover.detail());
  }
}
