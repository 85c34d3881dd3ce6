package org.lacuna.publish.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
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

  private static final int MOST_DECIMALS = 9;

  private Figures() {}

  /** Thousands apart by commas, all decimals kept. */
  static String grouped(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(0);
    format.setMaximumFractionDigits(Math.max(MOST_DECIMALS, number.scale()));
    return format.format(number);
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
    return "%s: %s%s %s"
        .formatted(
            claim.observation().period().timePeriod(),
            bound,
            grouped(amount.value()),
            SeriesNames.of(claim.observation().key().unit()).in(language));
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
