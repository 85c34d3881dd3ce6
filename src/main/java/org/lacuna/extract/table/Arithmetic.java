package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.Place;
import org.lacuna.extract.Reading;
import org.lacuna.extract.Subject;
import org.lacuna.series.Measure;
import org.lacuna.series.Unit;

/**
 * What must hold between the figures of one row when each stands under its own header: trade is
 * exports and imports together, in the level and in the level a year before that growth implies;
 * and no month exceeds the months to date. A column that moved, digits that fell out and rows that
 * were shifted break one of these.
 */
final class Arithmetic {

  private static final String TOTAL = "trade_total";
  private static final String EXPORTS = "exports";
  private static final String IMPORTS = "imports";
  private static final double LEAST_GROWTH = -99;
  private static final int ROWS_FOR_SHARES = 5;

  private final List<Reading> readings;
  private final Map<Key, Reading> byKey = new LinkedHashMap<>();
  private final Map<Reading, String> broken = new LinkedHashMap<>();

  /** What tells the figures of a row apart, the indicator among them. */
  private record Key(
      int row, String indicator, Subject rest, int from, int to, Measure measure, Unit unit) {

    Key with(String other) {
      return new Key(row, other, rest, from, to, measure, unit);
    }

    boolean isMonth() {
      return from == to && from > 1 && measure == Measure.LEVEL;
    }

    /** The same from January to the end of this month. */
    Key toDate() {
      return new Key(row, indicator, rest, 1, to, measure, unit);
    }

    Key with(Measure other, Unit in) {
      return new Key(row, indicator, rest, from, to, other, in);
    }
  }

  private Arithmetic(List<Reading> readings) {
    this.readings = readings;
    readings.forEach(reading -> key(reading).ifPresent(key -> byKey.putIfAbsent(key, reading)));
  }

  /** The readings that contradict their row, each with what contradicts it. */
  static Map<Reading, String> broken(List<Reading> readings) {
    Arithmetic arithmetic = new Arithmetic(readings);
    arithmetic.check();
    return arithmetic.broken;
  }

  /** How many rows of the table could be checked at all. */
  static int rowsChecked(List<Reading> readings) {
    Arithmetic arithmetic = new Arithmetic(readings);
    Set<Integer> rows = new LinkedHashSet<>();
    arithmetic.byKey.keySet().stream()
        .filter(key -> arithmetic.parts(key).isPresent())
        .forEach(key -> rows.add(key.row));
    return rows.size();
  }

  private static Optional<Key> key(Reading reading) {
    boolean dated =
        reading.period().from() instanceof PeriodWords.Month
            && reading.period().to() instanceof PeriodWords.Month;
    if (!dated || !(reading.place() instanceof Place.Cell cell)) {
      return Optional.empty();
    }
    PeriodWords.Month from = (PeriodWords.Month) reading.period().from();
    PeriodWords.Month to = (PeriodWords.Month) reading.period().to();
    Subject subject = reading.subject();
    Subject rest =
        new Subject(
            TOTAL,
            subject.area(),
            subject.partner(),
            subject.commodity(),
            subject.mode(),
            subject.enterprise());
    return Optional.of(
        new Key(
            cell.row(),
            subject.indicator(),
            rest,
            from.month(),
            to.month(),
            reading.measure(),
            reading.quantity().unit()));
  }

  /** Total, exports and imports of one row, period and measure. */
  private record Parts(Reading total, Reading exports, Reading imports) {

    double shareOfExports() {
      double whole = value(exports) + value(imports);
      return whole <= 0 ? 0.5 : value(exports) / whole;
    }

    List<Reading> all() {
      return List.of(total, exports, imports);
    }
  }

  private Optional<Parts> parts(Key key) {
    Reading total = byKey.get(key.with(TOTAL));
    Reading exports = byKey.get(key.with(EXPORTS));
    Reading imports = byKey.get(key.with(IMPORTS));
    return key.indicator.equals(TOTAL) && total != null && exports != null && imports != null
        ? Optional.of(new Parts(total, exports, imports))
        : Optional.empty();
  }

  private void check() {
    for (Key key : byKey.keySet()) {
      if (key.measure == Measure.LEVEL) {
        parts(key).ifPresent(parts -> checkSum(key, parts));
        checkMonth(key);
      }
    }
  }

  private void checkSum(Key key, Parts levels) {
    double total = value(levels.total);
    double sum = value(levels.exports) + value(levels.imports);
    double rounding = 2 * step(levels.total) + step(levels.exports) + step(levels.imports);
    if (Math.abs(total - sum) > rounding) {
      blame(levels.all(), "exports and imports do not add up to the total of the row");
    } else {
      parts(key.with(Measure.YOY_PERCENT, Unit.PERCENT))
          .ifPresent(growth -> checkGrowth(levels, growth));
    }
  }

  /** The levels a year before, as growth implies them, must add up as well. */
  private void checkGrowth(Parts levels, Parts growth) {
    Range total = before(levels.total, growth.total);
    Range sum = before(levels.exports, growth.exports).plus(before(levels.imports, growth.imports));
    if (total.isKnown() && sum.isKnown() && !total.meets(sum)) {
      List<Reading> all = new ArrayList<>(levels.all());
      all.addAll(growth.all());
      blame(all, "the growth rates of the row do not belong to its levels");
    }
  }

  /** Between two values. */
  private record Range(double low, double high) {

    Range plus(Range other) {
      return new Range(low + other.low, high + other.high);
    }

    boolean meets(Range other) {
      return low <= other.high && other.low <= high;
    }

    boolean isKnown() {
      return !Double.isNaN(low) && !Double.isNaN(high);
    }
  }

  private static Range before(Reading level, Reading growth) {
    double percent = value(growth);
    double half = 0.5 * step(growth) * 1.02;
    double value = value(level);
    double step = step(level);
    if (percent - half <= LEAST_GROWTH) {
      return new Range(Double.NaN, Double.NaN);
    }
    return new Range(
        (value - step) / (1 + (percent + half) / 100),
        (value + step) / (1 + (percent - half) / 100));
  }

  private void checkMonth(Key key) {
    if (!key.isMonth()) {
      return;
    }
    Reading month = byKey.get(key);
    Reading toDate = byKey.get(key.toDate());
    if (month != null && toDate != null && value(month) > value(toDate) + step(toDate)) {
      blame(List.of(month, toDate), "the month exceeds the months to date");
    }
  }

  /**
   * Whether the share of exports in the month is, over the rows, nearer to the share of imports to
   * date than to that of exports: then the two columns of the month, or those to date, changed
   * places.
   */
  static boolean sharesAreSwapped(List<Reading> readings) {
    Arithmetic rows = new Arithmetic(readings);
    double asHeaded = 0;
    double swapped = 0;
    int counted = 0;
    for (Key key : rows.byKey.keySet()) {
      Optional<Parts> month = key.isMonth() ? rows.parts(key) : Optional.empty();
      Optional<Parts> toDate = key.isMonth() ? rows.parts(key.toDate()) : Optional.empty();
      if (month.isPresent() && toDate.isPresent()) {
        double one = month.get().shareOfExports();
        double other = toDate.get().shareOfExports();
        asHeaded += Math.abs(one - other);
        swapped += Math.abs(1 - one - other);
        counted++;
      }
    }
    return counted >= ROWS_FOR_SHARES && swapped < asHeaded;
  }

  private void blame(List<Reading> figures, String why) {
    int row = row(figures.get(0));
    for (Reading reading : readings) {
      if (row(reading) == row) {
        broken.putIfAbsent(reading, why);
      }
    }
  }

  static int row(Reading reading) {
    return reading.place() instanceof Place.Cell cell ? cell.row() : -1;
  }

  private static double value(Reading reading) {
    return reading.quantity().number().multiply(reading.quantity().multiplier()).doubleValue();
  }

  private static double step(Reading reading) {
    BigDecimal last = BigDecimal.ONE.scaleByPowerOfTen(-reading.quantity().number().scale());
    return last.multiply(reading.quantity().multiplier()).doubleValue();
  }
}
