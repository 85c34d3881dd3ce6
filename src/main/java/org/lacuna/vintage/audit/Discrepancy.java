package org.lacuna.vintage.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lacuna.series.Coded;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Figures that cannot all be right. Says nothing about which of them is wrong, nor who erred: the
 * publisher, or we in reading.
 *
 * @param kind which rule they break
 * @param key series of the figure examined
 * @param period its reference period
 * @param sentence the figures and what was expected of them, in one sentence
 * @param figures the figures involved, the one examined first
 */
public record Discrepancy(
    Kind kind, SeriesKey key, ReferencePeriod period, String sentence, List<Observation> figures) {

  /** The rules. */
  public enum Kind implements Coded {
    /** One page gives one figure twice, in words that exclude each other. */
    CONTRADICTION("contradiction"),
    /** Exports and imports do not add up to the total. */
    TOTAL("total"),
    /** Growth of exports and imports does not add up to that of the total. */
    GROWTH_OF_TOTAL("growth_of_total"),
    /** A part, or the sum of parts that do not overlap, is greater than the whole. */
    PART("part"),
    /** Actual over target is not the published percentage. */
    TARGET("target"),
    /** A sum from January on is smaller than that of the month before. */
    CUMULATIVE_FELL("cumulative_fell"),
    /** A month is not the difference of the sums from January on. */
    DIFFERENCE("difference"),
    /** Published growth and the levels of both years are far apart. */
    GROWTH("growth"),
    /** Growth in percent and in units do not belong to the same level. */
    GROWTH_IN_UNITS("growth_in_units"),
    /** Out of proportion to what was published before. */
    MAGNITUDE("magnitude");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Copies the list. */
  public Discrepancy {
    Objects.requireNonNull(kind, "kind");
    figures = List.copyOf(figures);
  }

  static Discrepancy of(Kind kind, String sentence, Observation examined, Observation... others) {
    List<Observation> figures = new ArrayList<>(List.of(examined));
    figures.addAll(List.of(others));
    return new Discrepancy(kind, examined.key(), examined.period(), sentence, figures);
  }
}
