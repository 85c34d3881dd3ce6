package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.Set;

/** What a cell holds. */
@SuppressWarnings("JavaLangClash") // a number as a cell holds it
sealed interface CellValue {

  /**
   * A number as printed.
   *
   * @param number its value; the scale is that of the digits printed
   * @param percent whether a percent sign stands at it
   */
  record Number(BigDecimal number, boolean percent) implements CellValue {}

  /** A mark for "no figure", or nothing at all. */
  record Missing() implements CellValue {}

  /**
   * Digits that are no number: two decimal points, a thousands mark out of place, masked digits.
   */
  record Damaged() implements CellValue {}

  /** Anything else. */
  record Text() implements CellValue {}

  /** Marks that stand for no figure, folded. */
  Set<String> NO_FIGURE =
      Set.of(
          "", "-", "--", "---", "…", "...", "......", "..", "/", "\\", "n/a", "na", "n.a.", "空",
          "无", "x", "xx", "xxx", "×", "*", "**", "***", ":", "保密", "未公布", "暂缺");

  /** Whether a cell holds a figure, damaged or not, or a mark for none: no words. */
  static boolean isFigure(String text) {
    return NumberText.isFigure(text) || !(of(text) instanceof Text);
  }

  /** Reads one cell. */
  static CellValue of(String text) {
    if (text.length() > 60) {
      return new Text();
    }
    String folded = Fold.fold(text);
    if (NO_FIGURE.contains(folded)) {
      return new Missing();
    }
    return number(folded);
  }

  private static CellValue number(String folded) {
    boolean percent = folded.endsWith("%");
    String digits = percent ? folded.substring(0, folded.length() - 1) : folded;
    if (NumberText.isPlain(digits)) {
      return new Number(new BigDecimal(NumberText.withoutCommas(digits)), percent);
    }
    return NumberText.isMostlyDigits(digits) ? new Damaged() : new Text();
  }
}
