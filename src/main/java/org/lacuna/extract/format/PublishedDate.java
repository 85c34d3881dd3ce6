package org.lacuna.extract.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.series.PublicationTime;

/**
 * A written date: year first in any punctuation, or with the day or month first where that is
 * clear.
 */
final class PublishedDate {

  // bounded repetitions only, so that no text makes matching slow
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)\\s?[-./年]\\s?(\\d{1,2})(?:\\s?[-./月]\\s?(\\d{1,2})(?!\\d)日?|月|(?=\\s{0,9}$))");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d)(?!\\d)");
  private static final int EARLIEST = 1949;

  private PublishedDate() {}

  /**
   * A date in a text.
   *
   * @param date the first one, empty when there is none or it is no day of the calendar
   * @param start where it begins
   * @param end where it ends
   */
  record Found(Optional<PublicationTime> date, int start, int end) {

    static final Found NOTHING = new Found(Optional.empty(), 0, 0);
  }

  /** A cheap look before matching: a century is written, and a mark that joins dates. */
  static boolean mayHoldDate(String text) {
    boolean century = text.contains("20") || text.contains("19");
    return century && (text.indexOf('年') >= 0 || hasJoint(text));
  }

  private static boolean hasJoint(String text) {
    int joints = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      joints += c == '-' || c == '/' || c == '.' ? 1 : 0;
    }
    return joints >= 2;
  }

  static Optional<PublicationTime> find(String text) {
    return locate(text).date();
  }

  static Found locate(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.find()) {
      return new Found(yearFirst(first), first.start(), first.end());
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.find() ? new Found(yearLast(last), last.start(), last.end()) : Found.NOTHING;
  }

  private static Optional<PublicationTime> yearFirst(Matcher match) {
    int year = number(match, 1);
    int month = number(match, 2);
    if (match.group(3) == null) {
      return date(year, month, 1, PublicationTime.Precision.MONTH);
    }
    return date(year, month, number(match, 3), PublicationTime.Precision.DAY);
  }

  /** 03/25/2018 is clear, 03/08/2018 is March or August: only its year is known. */
  private static Optional<PublicationTime> yearLast(Matcher match) {
    int one = number(match, 1);
    int other = number(match, 2);
    int year = number(match, 3);
    if (one > 12) {
      return date(year, other, one, PublicationTime.Precision.DAY);
    }
    if (other > 12 || one == other) {
      return date(year, one, other, PublicationTime.Precision.DAY);
    }
    return date(year, 1, 1, PublicationTime.Precision.YEAR);
  }

  private static Optional<PublicationTime> date(
      int year, int month, int day, PublicationTime.Precision precision) {
    try {
      return year < EARLIEST
          ? Optional.empty()
          : Optional.of(new PublicationTime(LocalDate.of(year, month, day), precision));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty(); // 2024-13-45 is no date
    }
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
