package org.lacuna.publish.site;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesNames;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Interval;

/** Numbers in words and figures. */
final class Figures {

  private static final int GROUP = 3;

  private Figures() {}

  /** Thousands apart by commas, all decimals kept. */
  static String grouped(BigDecimal number) {
    String digits = number.abs().stripTrailingZeros().toPlainString();
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    StringBuilder grouped = new StringBuilder(digits.length() + whole / GROUP + 1);
    if (number.signum() < 0) {
      grouped.append('-');
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % GROUP == 0) {
        grouped.append(',');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.append(digits, whole, digits.length()).toString();
  }

  /** What the words around the number allow. */
  static String bounds(Amount amount, Language language) {
    Interval interval = amount.interval();
    String words = bound(amount.bound()).in(language);
    return words + " (" + end(interval.lower()) + " – " + end(interval.upper()) + ")";
  }

  private static String end(@Nullable BigDecimal end) {
    return end == null ? "…" : grouped(end);
  }

  /** A claim in one line: period, bound, value, unit. */
  static String head(Claim claim, Language language) {
    Amount amount = claim.observation().amount();
    String bound = amount.bound() == Bound.EXACT ? "" : bound(amount.bound()).in(language) + " ";
    return claim.observation().period().timePeriod()
        + ": "
        + bound
        + grouped(amount.value())
        + " "
        + SeriesNames.of(claim.observation().key().unit()).in(language);
  }

  private static Bilingual bound(Bound bound) {
    return switch (bound) {
      case EXACT -> new Bilingual("确数", "exact");
      case ABOUT -> new Bilingual("约", "about");
      case OVER -> new Bilingual("超过", "more than");
      case AT_LEAST -> new Bilingual("不低于", "at least");
      case NEARLY -> new Bilingual("近", "nearly");
      case UNDER -> new Bilingual("不足", "less than");
      case AT_MOST -> new Bilingual("不超过", "at most");
    };
  }
}
