package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;

/** Every way to write down a period reads back as the months it was written for. */
class PeriodPropertiesTest {

  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> SHORT =
      List.of(
          "Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");
  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven");
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private static final String[] TO_DATE = {
    "YYYY年1-#月",
    "YYYY年1-#月份",
    "YYYY年1月-#月",
    "YYYY年1—#月",
    "YYYY年１～#月",
    "YYYY年1至#月",
    "YYYY年1月至#月",
    "YYYY年1月到#月",
    "YYYY年一至数月",
    "年份一至数月份",
    "YYYY年前#个月",
    "YYYY年前#月",
    "YYYY年前数个月",
    "YYYY年头#个月",
    "截至YYYY年#月底",
    "截止YYYY年#月末",
    "截至YYYY年#月",
    "截至YYYY年#月15日",
    "截至YYYY年数月底",
    "截至YYYY年#月中旬",
    "in the first # months of YYYY",
    "during the first NUMBER months of YYYY",
    "the first #-month of YYYY",
    "from January to MONTH YYYY",
    "from January through MONTH of YYYY",
    "between January and MONTH in YYYY",
    "Jan.-SHORT YYYY",
    "as of MONTH YYYY",
    "by the end of MONTH YYYY",
    "as of the end of MONTH, YYYY"
  };
  private static final String[] ONE_MONTH = {
    "YYYY年#月份",
    "YYYY年#月当月",
    "YYYY年#月",
    "YYYY年数月份",
    "年份数月",
    "in MONTH YYYY",
    "in MONTH of YYYY",
    "in MONTH alone, YYYY"
  };
  private static final String[] QUARTER = {
    "YYYY年#季度",
    "YYYY年第#季度",
    "YYYY年数季度",
    "YYYY年第数季度",
    "in the ORDINAL quarter of YYYY",
    "Q# of YYYY",
    "in Q# YYYY"
  };
  private static final String[] QUARTERS_TO_DATE = {
    "YYYY年前#季度", "YYYY年前数季度", "YYYY年前数个季度", "in the first NUMBER quarters of YYYY"
  };
  private static final String[] FIRST_HALF = {
    "YYYY年上半年", "YYYY年度上半年", "截至YYYY年上半年", "in the first half of YYYY", "H1 of YYYY", "H1 YYYY"
  };
  private static final String[] WHOLE_YEAR = {
    "YYYY年",
    "YYYY年度",
    "YYYY年全年",
    "年份",
    "YYYY年底",
    "YYYY年末",
    "截至YYYY年底",
    "截至YYYY年末",
    "截止YYYY年底",
    "in YYYY",
    "during YYYY",
    "for the whole year of YYYY",
    "at the end of YYYY",
    "as of the end of YYYY"
  };
  private static final String[] SINCE = {
    "YYYY年以来", "自YYYY年以来", "从YYYY年起", "从YYYY年开始", "YYYY年至今", "since YYYY", "ever since YYYY"
  };

  /** What a period is written for: {@code 2021-01..2021-09}. */
  private static String months(int year, int first, int last) {
    return "%d-%02d..%d-%02d".formatted(year, first, year, last);
  }

  private static String years(int first, int last) {
    return "%d-01..%d-12".formatted(first, last);
  }

  private static void check(String expected, List<String> writings) {
    List<String> wrong = new ArrayList<>();
    for (String writing : writings) {
      String read = read(writing);
      if (!read.equals(expected)) {
        wrong.add(writing + " is read as " + read);
      }
    }
    assertThat(wrong).as(expected).isEmpty();
  }

  /**
   * The forms with a year and the number of a month or quarter filled in: {@code YYYY} and {@code
   * #} in digits, {@code 年份} and {@code 数} in Chinese, {@code MONTH}, {@code SHORT}, {@code NUMBER}
   * and {@code ORDINAL} in English.
   */
  private static List<String> written(int year, int number, String... forms) {
    return Stream.of(forms)
        .map(form -> form.replace("MONTH", MONTHS.get(number - 1)))
        .map(form -> form.replace("SHORT", SHORT.get(number - 1)))
        .map(form -> form.replace("NUMBER", NUMBERS.get(Math.min(number, 11) - 1)))
        .map(form -> form.replace("ORDINAL", ORDINALS.get(Math.min(number, 4) - 1)))
        .map(form -> form.replace("年份", chineseYear(year)).replace("数", chinese(number)))
        .map(form -> form.replace("YYYY", "" + year).replace("#", "" + number))
        .toList();
  }

  private static String chinese(int month) {
    return month <= 10 ? month == 10 ? "十" : digit(month) : "十" + digit(month - 10);
  }

  private static String digit(int digit) {
    return NUMERALS.substring(digit, digit + 1);
  }

  private static String chineseYear(int year) {
    StringBuilder out = new StringBuilder();
    Integer.toString(year).chars().forEach(c -> out.append(NUMERALS.charAt(c - '0')));
    return out.append('年').toString();
  }

  @Property(tries = 60)
  void readsMonthsToDate(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 2, max = 11) int month) {
    check(months(year, 1, month), written(year, month, TO_DATE));
  }

  @Property(tries = 40)
  void readsOneMonth(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    check(months(year, month, month), written(year, month, ONE_MONTH));
  }

  @Property(tries = 40)
  void readsQuarters(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    check(months(year, 3 * quarter - 2, 3 * quarter), written(year, quarter, QUARTER));
  }

  @Property(tries = 20)
  void readsQuartersToDate(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 2, max = 3) int quarter) {
    check(months(year, 1, 3 * quarter), written(year, quarter, QUARTERS_TO_DATE));
  }

  @Property(tries = 30)
  void readsHalvesAndWholeYears(@ForAll @IntRange(min = 2001, max = 2030) int year) {
    check(months(year, 1, 6), written(year, 1, FIRST_HALF));
    check(months(year, 7, 12), written(year, 1, "YYYY年下半年", "in the second half of YYYY"));
    check(months(year, 1, 12), written(year, 1, WHOLE_YEAR));
  }

  @Property(tries = 40)
  void readsSpansOfYears(
      @ForAll @IntRange(min = 1990, max = 2015) int first,
      @ForAll @IntRange(min = 1, max = 14) int years) {
    int last = first + years;
    check(
        years(first, last),
        List.of(
            first + "年至" + last + "年",
            first + "—" + last + "年",
            first + "-" + last + "年",
            first + "年到" + last + "年",
            first + "年－" + last + "年",
            first + "至" + last + "年间",
            "from " + first + " to " + last,
            "between " + first + " and " + last,
            "in " + first + "-" + last,
            first + " through " + last));
  }

  @Property(tries = 10)
  void readsFiveYearPlans(@ForAll @IntRange(min = 11, max = 15) int plan) {
    int first = 1951 + 5 * plan;
    String numeral = chinese(plan);
    check(
        years(first, first + 4),
        List.of(
            "“" + numeral + "五”期间",
            "\"" + numeral + "五\"时期",
            numeral + "五期间",
            "“" + numeral + "五”",
            "during the " + plan + "th Five-Year Plan period"));
  }

  @Property(tries = 30)
  void readsWhatGoesOnSinceAYear(@ForAll @IntRange(min = 2001, max = 2030) int year) {
    for (String writing : written(year, 1, SINCE)) {
      PeriodSpan span = first(writing);
      assertThat(span.kind()).as(writing).isEqualTo(PeriodSpan.Kind.SINCE);
      assertThat(span.words().from()).as(writing).isEqualTo(new Month(new Named(year), 1));
    }
  }

  private static PeriodSpan first(String writing) {
    String text = NormalText.of(writing).text();
    List<PeriodSpan> spans = PeriodScanner.scan(text, text.toCharArray(), 0, text.length());
    assertThat(spans).as(writing).isNotEmpty();
    return spans.get(0);
  }

  private static String read(String writing) {
    PeriodWords words = first(writing).words();
    return month(words.from()) + ".." + month(words.to());
  }

  private static String month(PeriodWords.Moment moment) {
    return moment instanceof Month month && month.year() instanceof Named year
        ? "%d-%02d".formatted(year.number(), month.month())
        : moment.toString();
  }
}
