package org.lacuna.detect;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * The release calendar as CSV (RFC 4180): {@code release, time_period, expected, late_after, basis,
 * published, first_seen, cause, citation}.
 */
public final class CalendarCsv {

  private CalendarCsv() {}

  /** Writes the header and one line an event; the writer is flushed, not closed. */
  public static void write(List<ReleaseEvent> events, Writer out) {
    try {
      CsvWriter csv = CsvWriter.builder().build(out);
      csv.writeRecord(
          "release",
          "time_period",
          "expected",
          "late_after",
          "basis",
          "published",
          "first_seen",
          "cause",
          "citation");
      events.forEach(event -> write(event, csv));
      csv.flush();
      out.flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void write(ReleaseEvent event, CsvWriter csv) {
    Expectation expected = event.expected();
    csv.writeRecord(
        expected.release(),
        expected.period().timePeriod(),
        expected.on().toString(),
        expected.lateAfter().toString(),
        expected.basis().code(),
        event.published().map(Object::toString).orElse(""),
        event.firstSeen().map(Object::toString).orElse(""),
        event.cause().map(Cause::code).orElse(""),
        expected.citation());
  }
}
