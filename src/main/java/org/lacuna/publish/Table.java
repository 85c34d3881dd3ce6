package org.lacuna.publish;

import java.util.List;

/**
 * A table as every format writes it: one header, one record a row.
 *
 * @param name machine name, lower case with dashes; names its data file
 * @param sheet name of its worksheet, at most 31 characters
 * @param title what it shows
 * @param about one sentence that says what a row is
 * @param columns its columns from left to right; never empty
 * @param rows its rows
 * @param <R> the record a row is made of
 */
public record Table<R>(
    String name,
    String sheet,
    Bilingual title,
    Bilingual about,
    List<Column<R>> columns,
    Rows<R> rows) {

  /** Copies the columns. */
  public Table {
    columns = List.copyOf(columns);
  }
}
