package org.lacuna.series;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a publisher issued a figure, and how well we know it. Publishers' days are days in
 * Asia/Shanghai unless the source says otherwise.
 *
 * @param date the day, or the first day of the month or year when only that is known
 * @param precision how much of the date is known
 */
public record PublicationTime(LocalDate date, Precision precision) {

  /** How much of a publication date is known. */
  public enum Precision implements Coded {
    /** The day is printed on the page or carried in its metadata. */
    DAY("day"),
    /** Only the month is known. */
    MONTH("month"),
    /** Only the year is known. */
    YEAR("year"),
    /** Not said; bounded above by the day the page was first seen. */
    FIRST_SEEN("first_seen");

    private final String code;

    Precision(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Requires both parts. */
  public PublicationTime {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(precision, "precision");
  }

  /** A page that bears no date was published by the day on which it was first seen. */
  public static PublicationTime seenFirst(LocalDate day) {
    return new PublicationTime(day, Precision.FIRST_SEEN);
  }

  /** Whether the page bears a date. */
  public boolean isPrinted() {
    return precision != Precision.FIRST_SEEN;
  }

  /** A date printed to the day. */
  public static PublicationTime ofDay(LocalDate date) {
    return new PublicationTime(date, Precision.DAY);
  }
}
