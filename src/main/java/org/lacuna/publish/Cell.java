package org.lacuna.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What stands in one place of a table: a value, or the reason why there is none. Never blank. */
public sealed interface Cell {

  /** Words, codes, ISO 8601 dates. Not empty. */
  record Text(String text) implements Cell {}

  /**
   * A number in base units.
   *
   * @param number the number
   * @param mark a shorthand shown behind it where there is no column for it, e.g. {@code [>]};
   *     empty when none
   */
  record Quantity(BigDecimal number, String mark) implements Cell {}

  /** A day as a spreadsheet counts days, for the axis of a chart. */
  record CalendarDay(LocalDate day) implements Cell {}

  /** A whole number that is counted, not measured. */
  record Count(long count) implements Cell {}

  /** No value. */
  record Missing(Shorthand why) implements Cell {}

  /** Words made safe by {@link PlainText}; {@code [x]} when there are none. */
  static Cell text(String text) {
    return text.isBlank() ? missing(Shorthand.NOT_AVAILABLE) : new Text(PlainText.of(text));
  }

  /** A number. */
  static Cell number(BigDecimal number) {
    return new Quantity(number, "");
  }

  /** A count. */
  static Cell count(long count) {
    return new Count(count);
  }

  /** The reason why there is no value. */
  static Cell missing(Shorthand why) {
    return new Missing(why);
  }

  /** A day, {@code 2024-03-01}. */
  static Cell day(LocalDate day) {
    return new Text(day.toString());
  }

  /** An instant in UTC, {@code 2024-03-01T02:00:00Z}. */
  static Cell instant(Instant instant) {
    return new Text(instant.toString());
  }

  /** The cell of a value that may be absent. */
  static <T> Cell orMissing(Optional<T> content, Function<T, Cell> cell, Shorthand why) {
    return content.map(cell).orElseGet(() -> missing(why));
  }

  /** The content as text without formatting: numbers in plain decimal notation, marks left out. */
  default String plain() {
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Quantity number) {
      return number.number().toPlainString();
    }
    if (this instanceof Count count) {
      return Long.toString(count.count());
    }
    if (this instanceof CalendarDay calendarDay) {
      return calendarDay.day().toString();
    }
    return ((Missing) this).why().symbol();
  }
}
