package org.lacuna.series;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of a reference period (SDMX 3.0 time formats, monthly resolution). */
final class PeriodText {

  private static final List<Form> FORMS =
      List.of(
          form("(\\d{4})", m -> ReferencePeriod.ofYear(number(m, 1))),
          form("(\\d{4})-S([12])", m -> part(m, 6)),
          form("(\\d{4})-Q([1-4])", m -> part(m, 3)),
          form("(\\d{4}-\\d{2})", m -> ReferencePeriod.ofMonth(month(m, 1))),
          form("(\\d{4}-\\d{2})-01/P(\\d{1,4})M", m -> lasting(month(m, 1), number(m, 2))),
          form(
              "(\\d{4}-\\d{2})\\.\\.(\\d{4}-\\d{2})",
              m -> new ReferencePeriod(month(m, 1), month(m, 2))));

  private record Form(Pattern pattern, Function<MatchResult, ReferencePeriod> reading) {}

  private PeriodText() {}

  static String write(ReferencePeriod period) {
    YearMonth start = period.start();
    int months = period.months();
    int offset = start.getMonthValue() - 1;
    if (months == 1) {
      return start.toString();
    }
    if (months == 12 && offset == 0) {
      return Integer.toString(start.getYear());
    }
    if (months == 6 && offset % 6 == 0) {
      return start.getYear() + "-S" + (offset / 6 + 1);
    }
    if (months == 3 && offset % 3 == 0) {
      return start.getYear() + "-Q" + (offset / 3 + 1);
    }
    return start + "-01/P" + months + "M";
  }

  static ReferencePeriod parse(String text) {
    try {
      return match(text);
    } catch (DateTimeException outOfRange) {
      throw new IllegalArgumentException(unreadable(text), outOfRange);
    }
  }

  private static ReferencePeriod match(String text) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(text);
      if (matcher.matches()) {
        return form.reading.apply(matcher);
      }
    }
    throw new IllegalArgumentException(unreadable(text));
  }

  private static Form form(String pattern, Function<MatchResult, ReferencePeriod> reading) {
    return new Form(Pattern.compile(pattern), reading);
  }

  private static ReferencePeriod part(MatchResult m, int months) {
    return lasting(YearMonth.of(number(m, 1), (number(m, 2) - 1) * months + 1), months);
  }

  private static ReferencePeriod lasting(YearMonth start, int months) {
    return new ReferencePeriod(start, start.plusMonths(months - 1L));
  }

  private static YearMonth month(MatchResult m, int group) {
    return YearMonth.parse(m.group(group));
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static String unreadable(String text) {
    return ("'%s' is no reference period; expected 2021, 2022-S1, 2022-Q3, 2022-09, "
            + "2022-01-01/P9M or 2014-01..2020-06")
        .formatted(text);
  }
}
