package org.lacuna.extract.table;

import java.util.List;
import java.util.Optional;

/** Periods written with digits or English month names, in folded text. */
final class Periods {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Periods() {}

  /** A period and the place after it. */
  record Found(Word word, int end) {}

  /** The period that starts here. */
  static Optional<Found> at(String folded, int at) {
    int end = digits(folded, at);
    if (end > at && end - at <= 4) {
      return numbered(folded, at, end);
    }
    return named(folded, at);
  }

  private static Optional<Found> numbered(String folded, int at, int end) {
    int number = Integer.parseInt(folded.substring(at, end));
    if (end - at == 4) {
      return isYear(number)
          ? Optional.of(new Found(new Word.Year(number), skip(folded, end, "年")))
          : Optional.empty();
    }
    return number >= 1 && number <= 12 ? month(folded, at, end, number) : Optional.empty();
  }

  static boolean isYear(int number) {
    return number >= 1900 && number <= 2100;
  }

  private static Optional<Found> month(String folded, int at, int end, int from) {
    int afterMonth = skip(folded, end, "月份", "月");
    int afterJoin = skip(folded, afterMonth, "-to-", "至", "到", "-", "to");
    int last = digits(folded, afterJoin);
    if (afterJoin > afterMonth && last > afterJoin && last - afterJoin <= 2) {
      int to = Integer.parseInt(folded.substring(afterJoin, last));
      int close = skip(folded, last, "月份", "月");
      if (to >= from && to <= 12) {
        return Optional.of(new Found(months(folded, at, close, from, to), close));
      }
    }
    return afterMonth > end
        ? Optional.of(new Found(months(folded, at, afterMonth, from, from), afterMonth))
        : bare(folded, at, end, from);
  }

  /** A number that is the whole header. */
  private static Optional<Found> bare(String folded, int at, int end, int number) {
    return at == 0 && end == folded.length()
        ? Optional.of(new Found(new Word.Bare(number), end))
        : Optional.empty();
  }

  private static Word.Months months(String folded, int at, int end, int from, int to) {
    return new Word.Months(from, to, folded.substring(at, end));
  }

  private static Optional<Found> named(String folded, int at) {
    for (int month = 1; month <= 12; month++) {
      int end =
          skip(folded, at, FULL.get(month - 1), MONTHS.get(month - 1) + ".", MONTHS.get(month - 1));
      if (end > at) {
        return Optional.of(range(folded, at, end, month));
      }
    }
    return Optional.empty();
  }

  private static Found range(String folded, int at, int end, int from) {
    int afterJoin = skip(folded, end, "-", "to");
    if (afterJoin > end) {
      for (int to = from + 1; to <= 12; to++) {
        int close =
            skip(folded, afterJoin, FULL.get(to - 1), MONTHS.get(to - 1) + ".", MONTHS.get(to - 1));
        if (close > afterJoin) {
          return new Found(months(folded, at, close, from, to), close);
        }
      }
    }
    return new Found(months(folded, at, end, from, from), end);
  }

  private static int digits(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int skip(String text, int at, String... words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return at;
  }
}
