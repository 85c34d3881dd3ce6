package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.Reading;
import org.lacuna.series.Measure;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/**
 * What trade can be worth in a month: a figure outside stands under a wrong unit. The ranges leave
 * a factor of two and more on both sides of what was ever published.
 *
 * <p>Nation, since 2010: 1.2 (February 2010) to 4.3 trillion yuan a month (General Administration
 * of Customs, monthly releases); earlier, from 0.3. Region: 1 (2001) to 60 billion yuan a month.
 */
final class Magnitudes {

  private static final int CLOSER_SINCE = 2010;
  private static final double DOLLAR = 7;

  private Magnitudes() {}

  /** Why a level of total trade cannot be right; empty when it can, or nothing is known of it. */
  static Optional<String> impossible(Reading reading, boolean nation) {
    if (!isTotalTrade(reading) || !(nation || reading.subject().area().equals("CN-XJ"))) {
      return Optional.empty();
    }
    double monthly = yuan(reading) / months(reading.period());
    double low = nation ? lowOfNation(reading.period()) : 2e8;
    double high = nation ? 9e12 : 1e12;
    return monthly >= low && monthly <= high
        ? Optional.empty()
        : Optional.of(
            "trade of %.3g yuan a month, expected %.1g to %.1g: the unit %s cannot be right"
                .formatted(monthly, low, high, reading.quantity().printed()));
  }

  private static boolean isTotalTrade(Reading reading) {
    return reading.subject().indicator().equals("trade_total")
        && reading.measure() == Measure.LEVEL
        && reading.subject().partner().equals(SeriesKey.WORLD)
        && reading.subject().commodity().equals(SeriesKey.TOTAL)
        && reading.subject().mode().equals(SeriesKey.TOTAL)
        && reading.subject().enterprise().equals(SeriesKey.TOTAL);
  }

  private static double yuan(Reading reading) {
    BigDecimal value = reading.quantity().number().multiply(reading.quantity().multiplier());
    return value.doubleValue() * (reading.quantity().unit() == Unit.USD ? DOLLAR : 1);
  }

  private static int months(PeriodWords period) {
    boolean known =
        period.from() instanceof PeriodWords.Month && period.to() instanceof PeriodWords.Month;
    return known
        ? ((PeriodWords.Month) period.to()).month()
            - ((PeriodWords.Month) period.from()).month()
            + 1
        : 1;
  }

  private static double lowOfNation(PeriodWords period) {
    boolean late =
        period.to() instanceof PeriodWords.Month month
            && month.year() instanceof PeriodWords.Named year
            && year.number() >= CLOSER_SINCE;
    return late ? 6e11 : 1e11;
  }
}
