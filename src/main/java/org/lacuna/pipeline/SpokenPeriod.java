package org.lacuna.pipeline;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.lacuna.publish.Bilingual;
import org.lacuna.series.ReferencePeriod;

/** A reference period in words: {@code January to June 2019}, 2019年1—6月. Pure. */
final class SpokenPeriod {

  private SpokenPeriod() {}

  static Bilingual of(ReferencePeriod period) {
    YearMonth start = period.start();
    YearMonth end = period.end();
    if (period.isWholeYears()) {
      return years(start.getYear(), end.getYear());
    }
    if (start.equals(end)) {
      return new Bilingual(zh(start), en(start));
    }
    return period.isWithinYear()
        ? new Bilingual(
            zh(start).replace("月", "") + "—" + end.getMonthValue() + "月",
            name(start) + " to " + en(end))
        : new Bilingual(zh(start) + "至" + zh(end), en(start) + " to " + en(end));
  }

  private static Bilingual years(int first, int last) {
    return first == last
        ? new Bilingual(first + "年", Integer.toString(first))
        : new Bilingual(first + "—" + last + "年", first + " to " + last);
  }

  private static String zh(YearMonth month) {
    return month.getYear() + "年" + month.getMonthValue() + "月";
  }

  private static String en(YearMonth month) {
    return name(month) + " " + month.getYear();
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
