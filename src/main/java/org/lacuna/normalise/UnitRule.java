package org.lacuna.normalise;

import org.lacuna.catalogue.Term;
import org.lacuna.extract.Reading;
import org.lacuna.series.Unit;

/** Which units an indicator can be counted in. */
final class UnitRule {

  private UnitRule() {}

  static boolean fits(Term indicator, Reading reading) {
    Unit unit = reading.quantity().unit();
    return switch (reading.measure()) {
      case LEVEL, ANNUAL_AVERAGE, YOY_ABS, CHANGE_ABS ->
          fitsLevel(indicator.attributes().getOrDefault("unit", "persons"), unit);
      case YOY_PP -> unit == Unit.PERCENTAGE_POINTS;
      default -> unit == Unit.PERCENT;
    };
  }

  private static boolean fitsLevel(String counted, Unit unit) {
    return switch (counted) {
      case "CNY", "USD" -> unit == Unit.CNY || unit == Unit.USD;
      case "percent" -> unit == Unit.PERCENT;
      case "households" -> unit == Unit.HOUSEHOLDS;
      default -> unit == Unit.PERSONS || unit == Unit.PERSON_TIMES;
    };
  }
}
