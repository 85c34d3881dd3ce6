package org.lacuna.vintage.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Evidence;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;
import org.lacuna.series.Unit;

/**
 * A monthly table by place: total, exports, imports, each of the month and from January on, then
 * the three growths of the sums from January on. Nine cells a row, as printed, in 万元.
 */
record CustomsTable(YearMonth month, Map<String, List<String>> rows) {

  private static final int LEVELS = 6;
  private static final List<String> INDICATORS = List.of("trade_total", "exports", "imports");

  static CustomsTable read(Path file) throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(3, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.size() == 10) {
        rows.putIfAbsent(cells.get(0), cells.subList(1, 10));
      }
    }
    String name = String.valueOf(file.getFileName());
    return new CustomsTable(YearMonth.parse(name.substring(0, 7)), rows);
  }

  CustomsTable with(String place, List<String> cells) {
    Map<String, List<String>> changed = new LinkedHashMap<>(rows);
    changed.put(place, cells);
    return new CustomsTable(month, changed);
  }

  CustomsTable only(Set<String> places) {
    Map<String, List<String>> few = new LinkedHashMap<>(rows);
    few.keySet().retainAll(places);
    return new CustomsTable(month, few);
  }

  List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    rows.forEach((place, cells) -> all.addAll(row(place, cells)));
    return all;
  }

  private List<Observation> row(String place, List<String> cells) {
    List<Observation> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      observation(place, i, cells.get(i)).ifPresent(row::add);
    }
    return row;
  }

  private Optional<Observation> observation(String place, int column, String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.empty();
    }
    boolean level = column < LEVELS;
    boolean running = !level || column % 2 == 1;
    ReferencePeriod period =
        running ? ReferencePeriod.yearTo(month) : ReferencePeriod.ofMonth(month);
    String indicator = INDICATORS.get(level ? column / 2 : column - LEVELS);
    return Optional.of(
        figure(key(place, indicator, level, period), period, amount(text, level), text));
  }

  private static Amount amount(String text, boolean level) {
    BigDecimal number = new BigDecimal(text);
    return level
        ? new Amount(number.movePointRight(4), Bound.EXACT, BigDecimal.valueOf(10_000))
        : new Amount(number, Bound.EXACT, new BigDecimal("0.1"));
  }

  private static SeriesKey key(
      String place, String indicator, boolean level, ReferencePeriod period) {
    return new SeriesKey(
        indicator,
        "CN-" + place,
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        level ? Measure.LEVEL : Measure.YOY_PERCENT,
        level ? Unit.CNY : Unit.PERCENT,
        Scenario.ACTUAL,
        period.months() > 1 ? Accumulation.YEAR_TO_DATE : Accumulation.PERIOD,
        Frequency.MONTHLY);
  }

  static Observation figure(SeriesKey key, ReferencePeriod period, Amount amount, String printed) {
    return new Observation(
        key,
        period,
        amount,
        Set.of(),
        new Statement(
            "海关总署", "customs", "by-place", "monthly", PublicationTime.ofDay(LocalDate.EPOCH)),
        new Evidence("sha-256:00", "table:1", printed, printed, "table/1"),
        Instant.EPOCH);
  }
}
