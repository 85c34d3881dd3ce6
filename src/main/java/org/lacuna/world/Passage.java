package org.lacuna.world;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a file that stands on some days.
 *
 * @param latin its bytes, one character a byte, whatever charset the file is in
 * @param from first day, empty for always
 * @param until last day, empty for ever
 */
record Passage(String latin, Optional<LocalDate> from, Optional<LocalDate> until) {

  static Passage always(byte[] bytes) {
    return always(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static Passage always(String latin) {
    return new Passage(latin, Optional.empty(), Optional.empty());
  }

  boolean standsOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  List<LocalDate> changes() {
    List<LocalDate> days = new ArrayList<>();
    from.ifPresent(days::add);
    until.map(last -> last.plusDays(1)).ifPresent(days::add);
    return days;
  }
}
