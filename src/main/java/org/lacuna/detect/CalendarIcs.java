package org.lacuna.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The release calendar as iCalendar (RFC 5545): one all-day event for each expected issue, which
 * keeps its identity when the expected day changes; {@code X-LACUNA-PUBLISHED} and {@code
 * X-LACUNA-FIRST-SEEN} stand in those that came. Text is escaped, lines are folded at 75 octets.
 */
public final class CalendarIcs {

  private static final int LINE = 75;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Writer out;
  private final Map<String, Integer> written = new HashMap<>();

  private CalendarIcs(Writer out) {
    this.out = out;
  }

  /**
   * Writes the calendar; the writer is flushed, not closed.
   *
   * @param events in the order in which they are written
   * @param made when the calendar was made
   * @param out takes the text; to be encoded in UTF-8
   */
  public static void write(List<ReleaseEvent> events, Instant made, Writer out) {
    try {
      new CalendarIcs(out).calendar(events, made);
      out.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void calendar(List<ReleaseEvent> events, Instant made) throws IOException {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Lacuna//Release calendar//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:Expected statistical releases");
    for (ReleaseEvent event : events) {
      event(event, STAMP.format(made.truncatedTo(ChronoUnit.SECONDS)));
    }
    line("END:VCALENDAR");
  }

  private void event(ReleaseEvent event, String stamp) throws IOException {
    Expectation expected = event.expected();
    line("BEGIN:VEVENT");
    line("UID:" + escaped(identity(expected)) + "@lacuna");
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + date(expected.on()));
    line("DTEND;VALUE=DATE:" + date(expected.on().plusDays(1)));
    line("SUMMARY:" + escaped(expected.release() + " for " + expected.period()));
    line("DESCRIPTION:" + escaped(description(event)));
    line("TRANSP:TRANSPARENT");
    if (event.published().isPresent()) {
      line("X-LACUNA-PUBLISHED;VALUE=DATE:" + date(event.published().get()));
    }
    if (event.firstSeen().isPresent()) {
      line("X-LACUNA-FIRST-SEEN;VALUE=DATE-TIME:" + STAMP.format(event.firstSeen().get()));
    }
    line("END:VEVENT");
  }

  /** Release and period; several issues of one month are numbered. */
  private String identity(Expectation expected) {
    String name = expected.release() + "/" + expected.period();
    int number = written.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + "/" + number;
  }

  private static String description(ReleaseEvent event) {
    Expectation expected = event.expected();
    return "Expected on %s, late after %s (%s: %s).\n%s"
        .formatted(
            expected.on(),
            expected.lateAfter(),
            expected.basis().code(),
            expected.citation(),
            event
                .published()
                .map(
                    day ->
                        "Published on %s, first seen %s."
                            .formatted(day, event.firstSeen().map(Object::toString).orElse("")))
                .orElseGet(() -> "Not seen yet." + cause(event)));
  }

  private static String cause(ReleaseEvent event) {
    return event.cause().map(cause -> " Cause: " + cause.code() + ".").orElse("");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** One content line, folded so that no line is longer than 75 octets and no character is cut. */
  private void line(String content) throws IOException {
    int octets = 0;
    for (int at = 0; at < content.length(); at = content.offsetByCodePoints(at, 1)) {
      String character = Character.toString(content.codePointAt(at));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        out.write("\r\n ");
        octets = 1;
      }
      out.write(character);
      octets += size;
    }
    out.write("\r\n");
  }
}
