package org.lacuna.publish.site;

import java.math.BigDecimal;
import java.util.Optional;
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

  /** Bytes in the unit in which they are read: {@code 225 KB}. */
  static String size(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? "%,d KB".formatted(Math.round(bytes / 1e3))
        : "%.1f MB".formatted(bytes / 1e6);
  }

  /** What the words around the number allow. */
  static String bounds(Amount amount, Language language) {
    Interval interval = amount.interval();
    String words = bound(amount.bound()).in(language);
    if (isToTheUnit(amount)) {
      return words;
    }
    return words
        + margin(amount)
            .map(margin -> " ± " + grouped(margin))
            .orElseGet(() -> " (" + end(interval.lower()) + " – " + end(interval.upper()) + ")");
  }

  /** A number printed to the last unit needs no more said. */
  private static boolean isToTheUnit(Amount amount) {
    return amount.bound() == Bound.EXACT
        && amount.value().stripTrailingZeros().scale() <= 0
        && margin(amount).filter(margin -> margin.compareTo(BigDecimal.ONE) < 0).isPresent();
  }

  /** How far both bounds lie from the number; empty when they lie at different distances. */
  private static Optional<BigDecimal> margin(Amount amount) {
    BigDecimal lower = amount.interval().lower();
    BigDecimal upper = amount.interval().upper();
    if (lower == null || upper == null) {
      return Optional.empty();
    }
    BigDecimal above = upper.subtract(amount.value());
    return Optional.of(above).filter(m -> m.compareTo(amount.value().subtract(lower)) == 0);
  }

  private static String end(@Nullable BigDecimal end) {
    return end == null ? "…" : grouped(end);
  }

  /** A claim in one line: period, bound, value, unit. */
  static String head(Claim claim, Language language) {
    Amount amount = claim.observation().amount();
    String bound = amount.bound() == Bound.EXACT ? "" : bound(amount.bound()).in(language) + " ";
    return Moments.period(claim.observation().period())
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
