package org.lacuna.extract.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.Now;
import org.lacuna.extract.PeriodWords.OfDocument;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.extract.PeriodWords.Year;

/** What the words of a period mean, from what its form has matched. */
final class PeriodMeaning {

  private PeriodMeaning() {}

  static Optional<PeriodSpan> span(Matcher m, PeriodWords words, PeriodSpan.Kind kind) {
    PeriodWords quoted = new PeriodWords(m.group(), words.from(), words.to());
    return Optional.of(new PeriodSpan(m.start(), m.end(), quoted, kind));
  }

  static Optional<PeriodSpan> time(Matcher m, PeriodWords.Moment from, PeriodWords.Moment to) {
    return span(m, new PeriodWords("", from, to), PeriodSpan.Kind.TIME);
  }

  static Optional<PeriodSpan> years(Matcher m, int first, int last) {
    return first > last
        ? Optional.empty()
        : time(m, new Month(new Named(first), 1), new Month(new Named(last), 12));
  }

  /** From a month of one year to a month of a later one: 2014年至2020年6月. */
  static Optional<PeriodSpan> overYears(Matcher m, int first, int last) {
    boolean months = first >= 1 && first <= 12 && last >= 1 && last <= 12;
    return months && number(m, "a") < number(m, "b")
        ? time(
            m,
            new Month(new Named(number(m, "a")), first),
            new Month(new Named(number(m, "b")), last))
        : Optional.empty();
  }

  static Optional<PeriodSpan> months(Matcher m, int first, int last) {
    if (first < 1 || last < first || last > 12) {
      return Optional.empty();
    }
    Year year = year(m);
    return time(m, new Month(year, first), new Month(year, last));
  }

  static Optional<PeriodSpan> quarter(Matcher m, int quarter) {
    return quarter > 4 ? Optional.empty() : months(m, 3 * quarter - 2, 3 * quarter);
  }

  static Optional<PeriodSpan> oneMonth(Matcher m) {
    int month = month(m.group("a"));
    boolean verb =
        m.group("a").equals("may") && !m.group().startsWith("in ") && m.group("y") == null;
    boolean bare =
        m.group("a").equals("march") && !m.group().startsWith("in ") && m.group("y") == null;
    return verb || bare ? Optional.empty() : months(m, month, month);
  }

  static Optional<PeriodSpan> wholeYear(Matcher m) {
    return months(m, 1, 12);
  }

  static Optional<PeriodSpan> since(Matcher m) {
    PeriodWords words =
        new PeriodWords("", new Month(year(m), 1), new Month(new OfPublication(0), 12));
    return span(m, words, PeriodSpan.Kind.SINCE);
  }

  static Optional<PeriodSpan> deadline(Matcher m, Year year) {
    PeriodWords words =
        new PeriodWords("", new Month(new OfPublication(0), 1), new Month(year, 12));
    return span(m, words, PeriodSpan.Kind.DEADLINE);
  }

  static Optional<PeriodSpan> ahead(Matcher m, int years) {
    return time(m, new Month(new OfPublication(0), 1), new Month(new OfPublication(years - 1), 12));
  }

  static Optional<PeriodSpan> toNow(Matcher m) {
    return time(m, new Month(new OfPublication(0), 1), new Now(0));
  }

  static Optional<PeriodSpan> now(Matcher m) {
    PeriodWords words = new PeriodWords("", new Month(new OfPublication(0), 1), new Now(0));
    return span(m, words, PeriodSpan.Kind.NOW);
  }

  static Optional<PeriodSpan> fiveYears(Matcher m) {
    int plan = 10 + Numerals.digit(m.group("p").charAt(0));
    return years(m, 1951 + 5 * plan, 1955 + 5 * plan);
  }

  static Optional<PeriodSpan> fiveYearsEnglish(Matcher m) {
    int plan = number(m, "p");
    return years(m, 1951 + 5 * plan, 1955 + 5 * plan);
  }

  static Year year(Matcher m) {
    String words = group(m);
    if (words == null) {
      return new OfDocument(0);
    }
    if (Characters.isDigit(words.charAt(0))) {
      return new Named(Integer.parseInt(words.substring(0, 4)));
    }
    if (words.charAt(0) == '二' || words.charAt(0) == '一') {
      return new Named(Numerals.value(words.substring(0, 4).replace('0', '〇')).intValue());
    }
    return relative(words);
  }

  private static @Nullable String group(Matcher m) {
    try {
      return m.group("y");
    } catch (IllegalArgumentException noSuchGroup) {
      return null;
    }
  }

  static Year relative(String words) {
    if (words.startsWith("今年") || words.startsWith("本年") || words.equals("this year")) {
      return new OfPublication(0);
    }
    if (words.equals("去年") || words.equals("last year")) {
      return new OfPublication(-1);
    }
    return switch (words) {
      case "上年" -> new OfPublication(-1);
      case "前年" -> new OfPublication(-2);
      case "明年" -> new OfPublication(1);
      default -> new OfDocument(0);
    };
  }

  static int number(Matcher m, String group) {
    String text = m.group(group);
    if (Characters.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    if (Characters.isLetter(text.charAt(0))) {
      return List.of(
              "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "eleven")
          .indexOf(text);
    }
    return Numerals.value(text).intValue();
  }

  static int ordinal(String word) {
    return List.of("zero", "first", "second", "third", "fourth").indexOf(word);
  }

  static int month(String name) {
    return List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            .indexOf(name.substring(0, 3))
        + 1;
  }
}
