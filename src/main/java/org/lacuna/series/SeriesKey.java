package org.lacuna.series;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a figure is about. Two figures with equal keys and periods state the same quantity; the
 * publisher is no part of the key, so that several publishers' figures can be compared.
 *
 * @param indicator snake_case code of {@code jobs/vocabulary}: {@code labour_transfers}
 * @param area {@code CN-XJ}, {@code CN-<GB/T 2260 code>}, groups; several joined by {@code +}
 * @param partner ISO 3166-1 alpha-2 or a group; {@code WORLD} where trade has no partner or the
 *     indicator is no trade
 * @param commodity {@code TOTAL} or a commodity code
 * @param mode trade mode, {@code TOTAL} for all
 * @param enterprise kind of trading firm, {@code TOTAL} for all
 * @param measure level, growth, share ...
 * @param unit unit of the value
 * @param scenario actual, target or estimate
 * @param accumulation how the months enter the value
 * @param frequency how often such a value can come
 */
public record SeriesKey(
    String indicator,
    String area,
    String partner,
    String commodity,
    String mode,
    String enterprise,
    Measure measure,
    Unit unit,
    Scenario scenario,
    Accumulation accumulation,
    Frequency frequency)
    implements Comparable<SeriesKey> {

  /** Partner of trade with everybody, and of what is no trade. */
  public static final String WORLD = "WORLD";

  /** All commodities, trade modes or kinds of enterprise. */
  public static final String TOTAL = "TOTAL";

  private static final int DIMENSIONS = 11;

  /** Refuses blank codes and the separator inside a code. */
  public SeriesKey {
    for (String code : List.of(indicator, area, partner, commodity, mode, enterprise)) {
      if (code.isBlank() || code.indexOf('.') >= 0) {
        throw new IllegalArgumentException(
            "a code of a series key must be non-blank and free of '.', was '" + code + "'");
      }
    }
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(accumulation, "accumulation");
    Objects.requireNonNull(frequency, "frequency");
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException when the text has not eleven parts, or a part is unknown
   */
  public static SeriesKey parse(String text) {
    String[] part = text.split("\\.", -1);
    if (part.length != DIMENSIONS) {
      throw new IllegalArgumentException(
          "'%s' is no series key: %d parts joined by '.', expected %d"
              .formatted(text, part.length, DIMENSIONS));
    }
    return new SeriesKey(
        part[0],
        part[1],
        part[2],
        part[3],
        part[4],
        part[5],
        Coded.of(Measure.class, part[6]),
        Coded.of(Unit.class, part[7]),
        Coded.of(Scenario.class, part[8]),
        Coded.of(Accumulation.class, part[9]),
        Coded.of(Frequency.class, part[10]));
  }

  /** The same figure of another property, in that property's unit. */
  public SeriesKey with(Measure otherMeasure, Unit otherUnit) {
    return with(otherMeasure, otherUnit, scenario, accumulation, frequency);
  }

  /** The same figure, gathered otherwise. */
  public SeriesKey with(Accumulation otherAccumulation) {
    return with(measure, unit, scenario, otherAccumulation, frequency);
  }

  /** The same subject, measured otherwise. */
  public SeriesKey with(
      Measure otherMeasure,
      Unit otherUnit,
      Scenario otherScenario,
      Accumulation otherAccumulation,
      Frequency otherFrequency) {
    return new SeriesKey(
        indicator,
        area,
        partner,
        commodity,
        mode,
        enterprise,
        otherMeasure,
        otherUnit,
        otherScenario,
        otherAccumulation,
        otherFrequency);
  }

  /** The codes of the dimensions, in the order of the components. */
  public List<String> codes() {
    return IntStream.range(0, DIMENSIONS).mapToObj(this::code).toList();
  }

  /** The same figure of other months. */
  public SeriesKey with(Accumulation otherAccumulation, Frequency otherFrequency) {
    return new SeriesKey(
        indicator,
        area,
        partner,
        commodity,
        mode,
        enterprise,
        measure,
        unit,
        scenario,
        otherAccumulation,
        otherFrequency);
  }

  /** In the order of the texts, which are not made for it: keys are sorted by the thousand. */
  @Override
  public int compareTo(SeriesKey other) {
    for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
      int order = compare(code(dimension), other.code(dimension));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String code(int dimension) {
    return switch (dimension) {
      case 0 -> indicator;
      case 1 -> area;
      case 2 -> partner;
      case 3 -> commodity;
      case 4 -> mode;
      case 5 -> enterprise;
      case 6 -> measure.code();
      case 7 -> unit.code();
      case 8 -> scenario.code();
      case 9 -> accumulation.code();
      default -> frequency.code();
    };
  }

  /** Codes that are followed by the separator: where one ends, it goes on with that. */
  private static int compare(String one, String other) {
    if (one.equals(other)) {
      return 0;
    }
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return charAt(one, at) - charAt(other, at);
  }

  private static char charAt(String code, int at) {
    return at < code.length() ? code.charAt(at) : '.';
  }

  /** The codes of the dimensions in the order of the components, joined by {@code .}. */
  @Override
  public String toString() {
    return String.join(".", codes());
  }
}
