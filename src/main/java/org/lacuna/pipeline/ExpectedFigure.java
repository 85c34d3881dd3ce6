package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;

/**
 * One line of an {@code expected.csv}: a figure that must be read, in the words of the series key.
 *
 * @param cells its cells in the order of {@link #COLUMNS}
 */
public record ExpectedFigure(List<String> cells) {

  /** The columns of the file. */
  public static final List<String> COLUMNS =
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

  private static final int VALUE = COLUMNS.indexOf("value");

  /** Copies the cells; a value is written in one way, so that 2.590 and 2.59 are one. */
  public ExpectedFigure {
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "%d cells, expected %d: %s".formatted(cells.size(), COLUMNS.size(), cells));
    }
    List<String> written = new java.util.ArrayList<>(cells);
    written.set(VALUE, new BigDecimal(cells.get(VALUE)).stripTrailingZeros().toPlainString());
    cells = List.copyOf(written);
  }

  /** A figure that was read, in the same words. */
  public static ExpectedFigure of(Observation observation) {
    return new ExpectedFigure(cells(observation));
  }

  /** The cells of a figure in the order of {@link #COLUMNS}, its value with all its decimals. */
  public static List<String> cells(Observation observation) {
    SeriesKey key = observation.key();
    return List.of(
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
        observation.amount().value().toPlainString(),
        key.unit().code(),
        observation.amount().bound().code());
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when it is no such table; the message names file and line
   */
  public static List<ExpectedFigure> read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).equals(String.join(",", COLUMNS))) {
      throw new IllegalArgumentException(
          file + ":1: the heading must be " + String.join(",", COLUMNS));
    }
    List<ExpectedFigure> figures = new java.util.ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      figures.add(parse(lines.get(line), file + ":" + (line + 1)));
    }
    return List.copyOf(figures);
  }

  private static ExpectedFigure parse(String line, String place) {
    try {
      return new ExpectedFigure(List.of(line.split(",", -1)));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(place + ": " + wrong.getMessage(), wrong);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /** A file with these figures. */
  public static String file(List<ExpectedFigure> figures) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    figures.forEach(figure -> text.append(figure).append('\n'));
    return text.toString();
  }

  /** The line of the file. */
  @Override
  public String toString() {
    return String.join(",", cells);
  }
}
