package org.lacuna.pipeline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lacuna.detect.CalendarCsv;
import org.lacuna.detect.CalendarIcs;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.publish.AtomicFile;

/**
 * The release calendar as files that keep their names, so that a calendar program can subscribe to
 * them.
 */
final class CalendarFiles {

  private CalendarFiles() {}

  /**
   * Writes {@code calendar.ics} and {@code calendar.csv}.
   *
   * @param made when the calendar was made
   * @param folder where to; made when it does not exist
   * @return both files
   */
  static List<Path> write(List<ReleaseEvent> events, Instant made, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path ics =
        AtomicFile.write(
            folder.resolve("calendar.ics"),
            out ->
                CalendarIcs.write(
                    events, made, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    Path csv =
        AtomicFile.write(
            folder.resolve("calendar.csv"),
            out -> CalendarCsv.write(events, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    return List.of(ics, csv);
  }
}
