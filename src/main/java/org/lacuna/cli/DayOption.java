package org.lacuna.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The past day a command may be asked about; a day ends where the publishers are. */
final class DayOption {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As it was published and known at the end of this day (default: now).")
  private @Nullable LocalDate asOf;

  /** The end of that day, or the present. */
  Instant instant() {
    return asOf == null ? Clock.systemUTC().instant() : endOf(asOf);
  }

  /** That day, or today, where the publishers are. */
  LocalDate day() {
    return instant().atZone(PUBLISHERS).toLocalDate();
  }

  /** The last instant of a day where the publishers are. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(PUBLISHERS).toInstant().minusMillis(1);
  }
}
