package org.lacuna.cli;

import java.util.List;
import org.lacuna.extract.Leftover;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;

/** The columns of a figure, in the order other programs rely on. */
final class FigureColumns {

  /** Names of the columns of an observation. */
  static final List<String> FIGURE =
      List.of(
          "file",
          "indicator",
          "area",
          "partner",
          "commodity",
          "mode",
          "enterprise",
          "time_period",
          "period_start",
          "period_end",
          "measure",
          "scenario",
          "value",
          "unit",
          "bound",
          "quote",
          "locator");

  /** Names of the columns of a leftover. */
  static final List<String> LEFTOVER = List.of("file", "reason", "quote", "locator", "detail");

  private FigureColumns() {}

  /** The cells of an observation; the value in plain decimal digits. */
  static List<String> of(String file, Observation observation) {
    SeriesKey key = observation.key();
    return List.of(
        file,
        key.indicator(),
        key.area(),
        key.partner(),
        key.commodity(),
        key.mode(),
        key.enterprise(),
        observation.period().timePeriod(),
        observation.period().start().toString(),
        observation.period().end().toString(),
        key.measure().code(),
        key.scenario().code(),
        observation.amount().value().toPlainString(),
        key.unit().code(),
        observation.amount().bound().code(),
        observation.evidence().quote(),
        observation.evidence().locator());
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
