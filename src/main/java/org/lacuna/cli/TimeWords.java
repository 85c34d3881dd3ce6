package org.lacuna.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people type and read them. */
final class TimeWords {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([smhdw])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private TimeWords() {}

  /**
   * How long {@code 90m}, {@code 26h} or {@code 3d} is.
   *
   * @throws BadInput when it is none of these
   */
  static Duration span(String text) {
    Matcher matcher = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new BadInput("'" + text + "' is no span of time; write 90m, 26h, 3d or 2w");
    }
    Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
    return unit.multipliedBy(Long.parseLong(matcher.group(1)));
  }

  /**
   * The instant that a day ({@code 2026-12-01}: its first moment), a time ({@code
   * 2026-12-01T09:00}) or a span from now ({@code 3d}) means.
   *
   * @throws BadInput when it is none of these, or past
   */
  static Instant future(String text, Instant now, ZoneId zone) {
    Instant meant = SPAN.matcher(text).matches() ? now.plus(span(text)) : point(text, zone);
    if (!meant.isAfter(now)) {
      throw new BadInput("'" + text + "' is past");
    }
    return meant;
  }

  private static Instant point(String text, ZoneId zone) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text).atZone(zone).toInstant()
          : LocalDate.parse(text).atStartOfDay(zone).toInstant();
    } catch (DateTimeException wrong) {
      throw new BadInput(
          "'" + text + "' is no time; write 2026-12-01, 2026-12-01T09:00, 12h or 3d");
    }
  }

  /** Day and minute in a zone. */
  static String minute(Instant instant, ZoneId zone) {
    return MINUTES.format(instant.atZone(zone));
  }

  /** A span in its two largest units: {@code 3d 4h}, {@code 1h 2m}, {@code 12.3s}. */
  static String words(Duration span) {
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return "%.1fs".formatted(span.toMillis() / 1000.0);
    }
    if (span.compareTo(Duration.ofHours(1)) < 0) {
      return "%dm %02ds".formatted(span.toMinutes(), span.toSecondsPart());
    }
    return span.compareTo(Duration.ofDays(1)) < 0
        ? "%dh %02dm".formatted(span.toHours(), span.toMinutesPart())
        : "%dd %02dh".formatted(span.toDays(), span.toHoursPart());
  }
}
