package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.ReleaseEvent;
import org.lacuna.detect.StrictIcs;

/** What a harvest makes of the release calendar: expected, published, first seen. */
class CalendarIT {

  private static final Instant NOW = Instant.parse("2024-05-01T04:00:00Z");

  @TempDir Path folder;
  @TempDir Path out;

  @Test
  void saysOfEachIssueWhenItWasExpectedWhenItWasPublishedAndWhenItWasFirstSeen() throws Exception {
    RecordedSite site = new RecordedSite(folder).monthlyPage("jobs");
    for (int month = 1; month <= 3; month++) {
      site.shows(
          "jobs.html",
          "2024-0" + (month + 1) + "-14",
          RecordedSite.page("就业", "2024年" + month + "月，全区城镇新增就业4." + month + "8万人。"));
    }
    try (RecordedSite.Watching watching = site.open("2024-02-15")) {
      for (String day : List.of("2024-02-15", "2024-03-16", "2024-04-14")) {
        watching.run(day);
      }
      List<ReleaseEvent> events = watching.installation.calendar(watching.catalogue, NOW, 30);
      List<Path> files = CalendarFiles.write(events, NOW, out);
      assertIcs(StrictIcs.events(Files.readString(files.get(0))));
      assertCsv(files.get(1));
    }
  }

  private static void assertIcs(List<Map<String, String>> events) {
    assertThat(events)
        .extracting(event -> event.get("DTSTART"))
        .containsExactly("20240215", "20240315", "20240415", "20240515");
    assertThat(events)
        .extracting(event -> event.get("X-LACUNA-FIRST-SEEN"))
        .containsExactly("20240215T010000Z", "20240316T010000Z", "20240414T010000Z", null);
    assertThat(events)
        .extracting(event -> event.get("X-LACUNA-PUBLISHED"))
        .containsExactly("20240215", "20240316", "20240414", null);
    assertThat(events.get(3).get("DESCRIPTION")).contains("Not seen yet. Cause: not yet due.");
  }

  private static void assertCsv(Path file) throws Exception {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = csv.stream().toList();
      assertThat(rows)
          .extracting(row -> row.getField("time_period") + " " + row.getField("first_seen"))
          .containsExactly(
              "2024-01 2024-02-15T01:00:00Z",
              "2024-02 2024-03-16T01:00:00Z",
              "2024-03 2024-04-14T01:00:00Z",
              "2024-04 ");
      assertThat(rows)
          .extracting(row -> row.getField("expected"))
          .containsExactly("2024-02-15", "2024-03-15", "2024-04-15", "2024-05-15");
    }
  }
}
