package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

  /** Writes of a period that mean the same, and the months. */
  private static void all(int year, int from, int lastYear, int to, String... writings) {
    List<String> wrong = new ArrayList<>();
    String expected = "%d-%02d..%d-%02d".formatted(year, from, lastYear, to);
    for (String writing : writings) {
      String read = read(writing);
      if (!read.equals(expected)) {
        wrong.add(writing + " is read as " + read);
      }
    }
    assertThat(wrong).as(expected).isEmpty();
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
    String m = chinese(month);
    all(
        year,
        1,
        year,
        month,
        year + "年1-" + month + "月",
        year + "年1-" + month + "月份",
        year + "年1月-" + month + "月",
        year + "年1—" + month + "月",
        year + "年１～" + month + "月",
        year + "年1至" + month + "月",
        year + "年1月至" + month + "月",
        year + "年1月到" + month + "月",
        year + "年一至" + m + "月",
        chineseYear(year) + "一至" + m + "月份",
        year + "年前" + month + "个月",
        year + "年前" + month + "月",
        year + "年前" + m + "个月",
        year + "年头" + month + "个月",
        "截至" + year + "年" + month + "月底",
        "截止" + year + "年" + month + "月末",
        "截至" + year + "年" + month + "月",
        "截至" + year + "年" + month + "月15日",
        "截至" + year + "年" + m + "月底",
        "截至" + year + "年" + month + "月中旬",
        "in the first " + month + " months of " + year,
        "during the first " + NUMBERS.get(month - 1) + " months of " + year,
        "the first " + month + "-month of " + year,
        "from January to " + MONTHS.get(month - 1) + " " + year,
        "from January through " + MONTHS.get(month - 1) + " of " + year,
        "between January and " + MONTHS.get(month - 1) + " in " + year,
        "Jan.-" + SHORT.get(month - 1) + " " + year,
        "as of " + MONTHS.get(month - 1) + " " + year,
        "by the end of " + MONTHS.get(month - 1) + " " + year,
        "as of the end of " + MONTHS.get(month - 1) + ", " + year);
  }

  @Property(tries = 40)
  void readsOneMonth(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    all(
        year,
        month,
        year,
        month,
        year + "年" + month + "月份",
        year + "年" + month + "月当月",
        year + "年" + month + "月",
        year + "年" + chinese(month) + "月份",
        chineseYear(year) + chinese(month) + "月",
        "in " + MONTHS.get(month - 1) + " " + year,
        "in " + MONTHS.get(month - 1) + " of " + year,
        "in " + MONTHS.get(month - 1) + " alone, " + year);
  }

  @Property(tries = 40)
  void readsQuarters(
      @ForAll @IntRange(min = 2001, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    all(
        year,
        3 * quarter - 2,
        year,
        3 * quarter,
        year + "年" + quarter + "季度",
        year + "年第" + quarter + "季度",
        year + "年" + chinese(quarter) + "季度",
        year + "年第" + chinese(quarter) + "季度",
        "in the " + ORDINALS.get(quarter - 1) + " quarter of " + year,
        "Q" + quarter + " of " + year,
        "in Q" + quarter + " " + year);
    if (quarter == 2 || quarter == 3) {
      all(
          year,
          1,
          year,
          3 * quarter,
          year + "年前" + quarter + "季度",
          year + "年前" + chinese(quarter) + "季度",
          year + "年前" + chinese(quarter) + "个季度",
          "in the first " + NUMBERS.get(quarter - 1) + " quarters of " + year);
    }
  }

  @Property(tries = 30)
  void readsHalvesAndWholeYears(@ForAll @IntRange(min = 2001, max = 2030) int year) {
    all(
        year,
        1,
        year,
        6,
        year + "年上半年",
        year + "年度上半年",
        "截至" + year + "年上半年",
        "in the first half of " + year,
        "H1 of " + year,
        "H1 " + year);
    all(year, 7, year, 12, year + "年下半年", "in the second half of " + year);
    all(
        year,
        1,
        year,
        12,
        year + "年",
        year + "年度",
        year + "年全年",
        chineseYear(year),
        year + "年底",
        year + "年末",
        "截至" + year + "年底",
        "截至" + year + "年末",
        "截止" + year + "年底",
        "in " + year,
        "during " + year,
        "for the whole year of " + year,
        "at the end of " + year,
        "as of the end of " + year);
  }

  @Property(tries = 40)
  void readsSpansOfYears(
      @ForAll @IntRange(min = 1990, max = 2015) int first,
      @ForAll @IntRange(min = 1, max = 14) int years) {
    int last = first + years;
    all(
        first,
        1,
        last,
        12,
        first + "年至" + last + "年",
        first + "—" + last + "年",
        first + "-" + last + "年",
        first + "年到" + last + "年",
        first + "年－" + last + "年",
        first + "至" + last + "年间",
        "from " + first + " to " + last,
        "between " + first + " and " + last,
        "in " + first + "-" + last,
        first + " through " + last);
  }

  @Property(tries = 10)
  void readsFiveYearPlans(@ForAll @IntRange(min = 11, max = 14) int plan) {
    int first = 1951 + 5 * plan;
    String numeral = chinese(plan);
    all(
        first,
        1,
        first + 4,
        12,
        "“" + numeral + "五”期间",
        "\"" + numeral + "五\"时期",
        numeral + "五期间",
        "“" + numeral + "五”",
        "during the " + plan + "th Five-Year Plan period");
  }

  @Property(tries = 30)
  void readsWhatGoesOnSinceAYear(@ForAll @IntRange(min = 2001, max = 2030) int year) {
    for (String writing :
        List.of(
            year + "年以来",
            "自" + year + "年以来",
            "从" + year + "年起",
            "从" + year + "年开始",
            year + "年至今",
            "since " + year,
            "ever since " + year)) {
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
