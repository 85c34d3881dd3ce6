package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the publishers. */
final class ShanghaiTime {

  /** Asia/Shanghai. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ShanghaiTime() {}

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Midnight at which the day begins. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
