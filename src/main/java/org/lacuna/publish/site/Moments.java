package org.lacuna.publish.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.lacuna.publish.Edition;
import org.lacuna.series.ReferencePeriod;

/** Times as people read them. */
final class Moments {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /** To the minute: {@code 2024-03-01 02:00 UTC}. */
  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }

  /**
   * A period by its months where its SDMX form says them less plainly: {@code 2019-01–2019-06},
   * {@code 2014–2020}.
   */
  static String period(ReferencePeriod period) {
    if (period.isWholeYears() && !period.isWithinYear()) {
      return period.start().getYear() + "–" + period.end().getYear();
    }
    boolean plain =
        period.isWholeYears() || period.months() == 1 || period.timePeriod().contains("Q");
    return plain ? period.timePeriod() : period.start() + "–" + period.end();
  }

  /** The day it was where the publishers are. */
  static String day(Instant instant) {
    return instant.atZone(Edition.ZONE).toLocalDate().toString();
  }
}
