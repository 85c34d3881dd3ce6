package org.lacuna.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of the manifest: what stands at a place for some days.
 *
 * @param number its line in the manifest, from 1
 * @param place host and path; all that begins with it when {@code prefix}
 * @param prefix whether every place that begins with {@code place} is meant
 * @param from first day
 * @param until last day, empty when it still stands
 * @param status HTTP status; {@link #CLOSED} when the connection ends without an answer
 * @param file the body, relative to the world's folder; empty for an answer without one
 * @param headers further response headers in the order of the line
 */
record Line(
    int number,
    String place,
    boolean prefix,
    LocalDate from,
    Optional<LocalDate> until,
    int status,
    Optional<String> file,
    List<Header> headers) {

  /** Stands for a connection that ends without an answer. */
  static final int CLOSED = 0;

  /** One response header; an empty value takes a usual header away. */
  record Header(String name, String value) {}

  boolean speaksOf(String other) {
    return prefix ? other.startsWith(place) : other.equals(place);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The first day, and the day after the last. */
  List<LocalDate> changes() {
    List<LocalDate> days = new ArrayList<>(List.of(from));
    until.map(last -> last.plusDays(1)).ifPresent(days::add);
    return days;
  }
}
