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

  /** A cheap look before matching: a year and a month are written, or two slashes. */
  static boolean mayHoldDate(String text) {
    int slashes = 0;
    for (int i = 0; i + 4 < text.length(); i++) {
      char c = text.charAt(i);
      slashes += c == '/' ? 1 : 0;
      if (slashes > 1 || (c == '1' || c == '2') && mayBegin(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Four digits, a mark that joins them to a month, and one that joins it to a day or ends it. */
  private static boolean mayBegin(String text, int at) {
    int joint = behindMark(text, at + 4, "-./年");
    if (digitsEnd(text, at) != at + 4 || joint < 0) {
      return false;
    }
    int month = joint < text.length() && text.charAt(joint) <= ' ' ? joint + 1 : joint;
    int end = digitsEnd(text, month);
    return end > month
        && end <= month + 2
        && (behindMark(text, end, "-./月") >= 0 || Words.trim(text, end, text.length()).isEmpty());
  }

  private static int digitsEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The place behind one of these marks and a blank before it, -1 when there is none. */
  private static int behindMark(String text, int at, String marks) {
    int mark = at < text.length() && text.charAt(at) <= ' ' ? at + 1 : at;
    return mark < text.length() && marks.indexOf(text.charAt(mark)) >= 0 ? mark + 1 : -1;
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
