package org.lacuna.extract.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Moment;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.Now;
import org.lacuna.extract.PeriodWords.OfDocument;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.extract.PeriodWords.Year;

/** What the words of a period mean, from what its form has matched; see {@link PeriodForm}. */
final class PeriodMeaning {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven");
  private static final List<String> ORDINALS =
      List.of("zeroth", "first", "second", "third", "fourth");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Month YEAR_BEGINS = new Month(new OfPublication(0), 1);

  private PeriodMeaning() {}

  static Optional<PeriodSpan> span(Matcher m, PeriodWords words, PeriodSpan.Kind kind) {
    PeriodWords quoted = new PeriodWords(m.group(), words.from(), words.to());
    return Optional.of(new PeriodSpan(m.start(), m.end(), quoted, kind));
  }

  private static Optional<PeriodSpan> span(Matcher m, Moment from, Moment to, PeriodSpan.Kind is) {
    return span(m, new PeriodWords("", from, to), is);
  }

  private static Optional<PeriodSpan> time(Matcher m, Moment from, Moment to) {
    return span(m, from, to, PeriodSpan.Kind.TIME);
  }

  // years

  static Optional<PeriodSpan> wholeYear(Matcher m) {
    return months(m, 1, 12);
  }

  /** From a year to another: 2014年至2019年, 2014年至今年. */
  static Optional<PeriodSpan> years(Matcher m) {
    Year first = year(m.group("a"));
    Year last = year(m.group("b"));
    boolean reversed =
        first instanceof Named from && last instanceof Named to && from.number() > to.number();
    return reversed ? Optional.empty() : time(m, new Month(first, 1), new Month(last, 12));
  }

  /** From a year to another one of its century, of which only the end is written: 2016-20. */
  static Optional<PeriodSpan> shortYears(Matcher m) {
    int first = number(m, "a");
    return years(m, first, first / 100 * 100 + number(m, "b"));
  }

  private static Optional<PeriodSpan> years(Matcher m, int first, int last) {
    return first > last
        ? Optional.empty()
        : time(m, new Month(new Named(first), 1), new Month(new Named(last), 12));
  }

  /** From a month of one year, January where none is said, to one of another: 2014年至2020年6月. */
  static Optional<PeriodSpan> monthsOfYears(Matcher m) {
    int first = m.group("s") == null ? 1 : number(m, "s");
    int last = number(m, "e");
    boolean months = first >= 1 && first <= 12 && last >= 1 && last <= 12;
    return months && number(m, "a") < number(m, "b")
        ? time(m, new Month(year(m.group("a")), first), new Month(year(m.group("b")), last))
        : Optional.empty();
  }

  static Optional<PeriodSpan> fiveYears(Matcher m, int plan) {
    return years(m, 1951 + 5 * plan, 1955 + 5 * plan);
  }

  static Optional<PeriodSpan> since(Matcher m) {
    Month publication = new Month(new OfPublication(0), 12);
    return span(m, new Month(year(m), 1), publication, PeriodSpan.Kind.SINCE);
  }

  static Optional<PeriodSpan> deadline(Matcher m) {
    return span(m, YEAR_BEGINS, new Month(year(m), 12), PeriodSpan.Kind.DEADLINE);
  }

  /** So many years from the one of publication on. */
  static Optional<PeriodSpan> ahead(Matcher m) {
    return time(m, YEAR_BEGINS, new Month(new OfPublication(number(m, "n") - 1), 12));
  }

  static Optional<PeriodSpan> toNow(Matcher m) {
    return time(m, YEAR_BEGINS, new Now(0));
  }

  static Optional<PeriodSpan> now(Matcher m) {
    return span(m, YEAR_BEGINS, new Now(0), PeriodSpan.Kind.NOW);
  }

  // parts of a year

  static Optional<PeriodSpan> months(Matcher m, int first, int last) {
    if (first < 1 || last < first || last > 12) {
      return Optional.empty();
    }
    Year year = year(m);
    return time(m, new Month(year, first), new Month(year, last));
  }

  /** From a month to a later one of the same year. */
  static Optional<PeriodSpan> months(Matcher m) {
    return months(m, number(m, "a"), number(m, "b"));
  }

  /** From January to a month. */
  static Optional<PeriodSpan> toMonth(Matcher m) {
    return months(m, 1, number(m, "n"));
  }

  static Optional<PeriodSpan> month(Matcher m) {
    return months(m, number(m, "n"), number(m, "n"));
  }

  /** A month in English, unless the word may be another one: may, march. */
  static Optional<PeriodSpan> monthInEnglish(Matcher m) {
    boolean word = m.group("n").equals("may") || m.group("n").equals("march");
    boolean bare = !m.group().startsWith("in ") && m.group("y") == null;
    return word && bare ? Optional.empty() : month(m);
  }

  static Optional<PeriodSpan> quarter(Matcher m) {
    int quarter = number(m, "n");
    return quarter > 4 ? Optional.empty() : months(m, 3 * quarter - 2, 3 * quarter);
  }

  /** From January to the end of a quarter. */
  static Optional<PeriodSpan> toQuarter(Matcher m) {
    return months(m, 1, 3 * number(m, "n"));
  }

  // words of years and numbers

  private static Year year(Matcher m) {
    String words = group(m);
    return words == null ? new OfDocument(0) : year(words);
  }

  private static @Nullable String group(Matcher m) {
    try {
      return m.group("y");
    } catch (IllegalArgumentException noSuchGroup) {
      return null;
    }
  }

  private static Year year(String words) {
    if (Characters.isDigit(words.charAt(0))) {
      return new Named(Integer.parseInt(words.substring(0, 4)));
    }
    if (words.charAt(0) == '二' || words.charAt(0) == '一') {
      return new Named(Numerals.value(words.substring(0, 4).replace('0', '〇')).intValue());
    }
    return relative(words);
  }

  private static Year relative(String words) {
    if (words.startsWith("今年") || words.startsWith("本年")) {
      return new OfPublication(0);
    }
    return switch (words) {
      case "this year" -> new OfPublication(0);
      case "去年", "上年", "last year" -> new OfPublication(-1);
      case "前年" -> new OfPublication(-2);
      case "明年" -> new OfPublication(1);
      default -> new OfDocument(0);
    };
  }

  /** A number in digits, in Chinese numerals or in letters; a quarter or a month by its name. */
  static int number(Matcher m, String group) {
    String text = m.group(group);
    if (Characters.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    return Characters.isLetter(text.charAt(0)) ? named(text) : Numerals.value(text).intValue();
  }

  private static int named(String text) {
    int number = Math.max(NUMBERS.indexOf(text), ORDINALS.indexOf(text));
    return number >= 0 ? number : MONTHS.indexOf(text.substring(0, 3)) + 1;
  }
}
