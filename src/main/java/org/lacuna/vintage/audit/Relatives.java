package org.lacuna.vintage.audit;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** Series that stand in a known relation to another. */
final class Relatives {

  private static final String REGION = "CN-XJ";

  private Relatives() {}

  static SeriesKey indicator(SeriesKey k, String indicator) {
    return key(k, indicator, k.area(), k.partner(), k.commodity(), k.mode(), k.enterprise());
  }

  static SeriesKey area(SeriesKey k, String area) {
    return key(k, k.indicator(), area, k.partner(), k.commodity(), k.mode(), k.enterprise());
  }

  static SeriesKey growth(SeriesKey key) {
    return key.with(Measure.YOY_PERCENT, Unit.PERCENT);
  }

  static SeriesKey in(SeriesKey k, Accumulation accumulation, Frequency frequency) {
    return k.with(k.measure(), k.unit(), k.scenario(), accumulation, frequency);
  }

  static SeriesKey target(SeriesKey k) {
    return k.with(k.measure(), k.unit(), Scenario.TARGET, k.accumulation(), k.frequency());
  }

  /** The wholes a series is part of, one dimension at a time. */
  static List<SeriesKey> wholes(SeriesKey k) {
    List<SeriesKey> wholes = new ArrayList<>();
    areasAround(k.area()).forEach(area -> wholes.add(area(k, area)));
    wholes.add(
        key(k, k.indicator(), k.area(), SeriesKey.WORLD, k.commodity(), k.mode(), k.enterprise()));
    wholes.add(
        key(k, k.indicator(), k.area(), k.partner(), SeriesKey.TOTAL, k.mode(), k.enterprise()));
    wholes.add(
        key(
            k,
            k.indicator(),
            k.area(),
            k.partner(),
            k.commodity(),
            SeriesKey.TOTAL,
            k.enterprise()));
    wholes.add(
        key(k, k.indicator(), k.area(), k.partner(), k.commodity(), k.mode(), SeriesKey.TOTAL));
    wholes.removeIf(k::equals);
    return wholes;
  }

  /** Whether an area is a prefecture of the region: prefectures do not overlap. */
  static boolean isPrefecture(String area) {
    return area.matches("CN-65\\d\\d00");
  }

  /** GB/T 2260: 653129 lies in 653100, which lies in the region. */
  private static List<String> areasAround(String area) {
    if (!area.matches("CN-65\\d{4}")) {
      return List.of();
    }
    String prefecture = area.substring(0, 7) + "00";
    boolean isUnderNone = area.startsWith("CN-6590");
    return area.equals(prefecture) || isUnderNone ? List.of(REGION) : List.of(prefecture, REGION);
  }

  private static SeriesKey key(
      SeriesKey k,
      String indicator,
      String area,
      String partner,
      String commodity,
      String mode,
      String enterprise) {
    return new SeriesKey(
        indicator,
        area,
        partner,
        commodity,
        mode,
        enterprise,
        k.measure(),
        k.unit(),
        k.scenario(),
        k.accumulation(),
        k.frequency());
  }
}
