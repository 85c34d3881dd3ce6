package org.lacuna.extract;

import java.util.Objects;

/**
 * The words of a period, taken apart but not resolved: {@code 今年前11个月} is January to November of
 * the year of publication, whichever that is. The normaliser resolves them with the date of
 * publication and the title, never with the date of a visit.
 *
 * @param words the words as printed; empty when the page says nothing and the document's own period
 *     (title, date) must do
 * @param from first month
 * @param to last month, inclusive
 */
public record PeriodWords(String words, Moment from, Moment to) {

  /** Requires every part. */
  public PeriodWords {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** January to December of a year. */
  public static PeriodWords ofYear(String words, Year year) {
    return ofMonths(words, year, 1, 12);
  }

  /** Months of one year, both inclusive, 1 to 12. */
  public static PeriodWords ofMonths(String words, Year year, int first, int last) {
    return new PeriodWords(words, new Month(year, first), new Month(year, last));
  }

  /** No word of a period anywhere near: the document's own period must do. */
  public static PeriodWords unsaid() {
    return new PeriodWords("", new Unsaid(), new Unsaid());
  }

  /** The same words one or more years earlier (negative) or later. */
  public PeriodWords plusYears(String otherWords, int years) {
    return new PeriodWords(otherWords, from.plusYears(years), to.plusYears(years));
  }

  /** An end of the period. */
  public sealed interface Moment permits Month, Now, Unsaid {

    /** The same moment of another year. */
    Moment plusYears(int years);
  }

  /**
   * A month of a year.
   *
   * @param year the year as far as the words say it
   * @param month 1 to 12
   */
  public record Month(Year year, int month) implements Moment {

    /** Refuses months that no year has. */
    public Month {
      if (month < 1 || month > 12) {
        throw new IllegalArgumentException("no month " + month);
      }
    }

    @Override
    public Month plusYears(int years) {
      return new Month(year.plusYears(years), month);
    }
  }

  /**
   * The month of publication: 截至目前, since 2014.
   *
   * @param yearsBefore years to go back from it, 0 or negative
   */
  public record Now(int yearsBefore) implements Moment {

    @Override
    public Now plusYears(int years) {
      return new Now(yearsBefore + years);
    }
  }

  /** Not said at all. */
  public record Unsaid() implements Moment {

    @Override
    public Unsaid plusYears(int years) {
      return this;
    }
  }

  /** A year as far as words say it. */
  public sealed interface Year permits Named, OfPublication, OfDocument {

    /** Another year by the same words. */
    Year plusYears(int years);
  }

  /**
   * A year by its number: 2019年.
   *
   * @param number the year, four digits
   */
  public record Named(int number) implements Year {

    @Override
    public Named plusYears(int years) {
      return new Named(number + years);
    }
  }

  /**
   * 今年 (0), 去年 (-1), 明年 (1), counted from the year of publication.
   *
   * @param offset years to add
   */
  public record OfPublication(int offset) implements Year {

    @Override
    public OfPublication plusYears(int years) {
      return new OfPublication(offset + years);
    }
  }

  /**
   * A year that is not said (1-5月, 全年, 上半年): the year the title names, else the newest year for
   * which the months had passed on the day of publication.
   *
   * @param offset years to add
   */
  public record OfDocument(int offset) implements Year {

    @Override
    public OfDocument plusYears(int years) {
      return new OfDocument(offset + years);
    }
  }
}
