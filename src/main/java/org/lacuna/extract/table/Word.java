package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.lacuna.catalogue.Term;
import org.lacuna.series.Measure;
import org.lacuna.series.Unit;

/** What one word of a header, a row label or a caption says about the cells it stands over. */
sealed interface Word {

  /** A code of the series key: an indicator, an area, a partner. */
  record Code(Term.Kind kind, String code) implements Word {}

  /**
   * Months of one year, both inclusive.
   *
   * @param words as printed
   */
  record Months(int from, int to, String words) implements Word {}

  /** A calendar year. */
  record Year(int year) implements Word {}

  /** 累计: from January on, to a month that may stand elsewhere. */
  record Cumulative() implements Word {}

  /** 当月, 本月: the month of the document. */
  record ThisMonth() implements Word {}

  /** A number without a word: a month where a column beside it says {@code 1-to-3}. */
  record Bare(int number) implements Word {}

  /** A comparison with another time. */
  record Compared(Measure percent) implements Word {}

  /**
   * A unit.
   *
   * @param unit empty for units in which nothing of ours is counted (吨, 千瓦时)
   * @param multiplier what one printed is worth in base units
   * @param words as printed
   * @param declared whether 单位 or Unit stands before it, so that it holds for the whole table
   */
  record Scale(Optional<Unit> unit, BigDecimal multiplier, String words, boolean declared)
      implements Word {

    boolean isPercent() {
      return unit.filter(Unit.PERCENT::equals).isPresent();
    }
  }

  /** 计量单位: the cells of this column are units. */
  record UnitColumn() implements Word {}

  /** Words that say nothing about a value: 指标, 地区, brackets. */
  record Neutral() implements Word {}

  /** Words nobody knows. */
  record Unknown(String words) implements Word {}
}
