package org.lacuna.publish;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rows that can be read again and again without being held in memory. Every reading gives the same
 * rows in the same order.
 *
 * @param <R> the record a row is made of
 */
public interface Rows<R> {

  /**
   * How many there are; known before they are read, because a spreadsheet table states its size.
   */
  long count();

  /** Opens them from the first; the caller closes the stream. */
  Stream<R> open();

  /** Rows held in memory. */
  static <R> Rows<R> of(List<R> list) {
    List<R> rows = List.copyOf(list);
    return new Rows<>() {
      @Override
      public long count() {
        return rows.size();
      }

      @Override
      public Stream<R> open() {
        return rows.stream();
      }
    };
  }
}
