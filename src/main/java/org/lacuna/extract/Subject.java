package org.lacuna.extract;

import java.util.Objects;
import org.lacuna.series.SeriesKey;

/**
 * What a figure is about, in codes of the vocabulary; the part of a series key that the words of a
 * page say.
 *
 * @param indicator code of an indicator
 * @param area code of an area, or several joined by {@code +}
 * @param partner code of a partner, {@code WORLD} when none is named
 * @param commodity code of a commodity, {@code TOTAL} when none is named
 * @param mode code of a trade mode, {@code TOTAL} when none is named
 * @param enterprise code of a kind of firm, {@code TOTAL} when none is named
 */
public record Subject(
    String indicator,
    String area,
    String partner,
    String commodity,
    String mode,
    String enterprise) {

  /** Requires every part. */
  public Subject {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(commodity, "commodity");
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(enterprise, "enterprise");
  }

  /** All trade, or an indicator that is no trade, of one area. */
  public static Subject of(String indicator, String area) {
    return new Subject(
        indicator, area, SeriesKey.WORLD, SeriesKey.TOTAL, SeriesKey.TOTAL, SeriesKey.TOTAL);
  }
}
