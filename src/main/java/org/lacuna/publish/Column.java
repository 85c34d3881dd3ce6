package org.lacuna.publish;

import java.util.function.Function;

/**
 * One column of a table: how it is called, what it means, and where its content comes from.
 *
 * @param code machine name, lower case with underscores; unique within its table
 * @param label name in both languages
 * @param kind what its cells hold, shorthands apart
 * @param meaning what it states, as a full sentence in both languages
 * @param content the cell of a row; a pure function, never null
 * @param <R> the record a row is made of
 */
public record Column<R>(
    String code, Bilingual label, Kind kind, Bilingual meaning, Function<R, Cell> content) {

  /** What the cells of a column hold. */
  public enum Kind {
    /** Words or codes. */
    TEXT("string"),
    /** Numbers that may have decimals. */
    NUMBER("number"),
    /** Whole numbers. */
    COUNT("integer"),
    /** Days, {@code yyyy-mm-dd}. */
    DAY("date"),
    /** Instants in UTC. */
    INSTANT("datetime"),
    /** Months, {@code yyyy-mm}. */
    MONTH("yearmonth"),
    /** Web addresses. */
    ADDRESS("string");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The type of a Table Schema field (Data Package 2.0). */
    public String type() {
      return type;
    }
  }

  /** A column; the parts in reading order, Chinese after English. */
  public static <R> Column<R> of(
      String code,
      Kind kind,
      String en,
      String zh,
      String meaningEn,
      String meaningZh,
      Function<R, Cell> content) {
    return new Column<>(
        code, new Bilingual(zh, en), kind, new Bilingual(meaningZh, meaningEn), content);
  }

  /** The cell of {@code row}. */
  public Cell cell(R row) {
    return content.apply(row);
  }
}
