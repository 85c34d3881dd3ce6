package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.StrictIcs;

/** {@code lacuna calendar} over the publisher's own timetable of 2025. */
class CalendarCommandTest {

  @TempDir Path root;

  private SourceHome home;

  @BeforeEach
  void watchTheFourReleasesOfTheCustoms() throws IOException {
    home = SourceHome.in(root);
    for (String release : List.of("gacc-flash", "gacc-bulletin", "gacc-query", "gacc-yearbook")) {
      home.source(release, "https://customs.example/" + release + ".html", "");
      Path definition = home.folder(release).resolve("source.yml");
      Files.writeString(
          definition,
          Files.readString(definition)
              .replaceFirst(
                  "release: .*",
                  "release: {id: %1$s, stage: monthly, frequency: M, due_after_days: 20, grace_days: 3, timetable: %1$s}"
                      .formatted(release)));
    }
    Files.writeString(
        root.resolve("jobs/watched.yml"),
        "title: Watched\nsources: [seed-page, gacc-flash, gacc-bulletin, gacc-query, gacc-yearbook]\n"
            + "indicators: [labour_transfers]\n");
  }

  private Spoken calendar(String... further) {
    String[] words = {"calendar", "--as-of", "2024-12-31", "--ahead", "365"};
    return home.lacuna(
        java.util.stream.Stream.concat(List.of(words).stream(), List.of(further).stream())
            .toArray(String[]::new));
  }

  @Test
  void writesTheYearAsCalendarFileThatAStrictReaderTakes() throws IOException {
    Path file = root.resolve("releases.ics");
    Spoken said = calendar("--format", "ics", "-o", file.toString());
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    List<Map<String, String>> events = StrictIcs.events(Files.readString(file));
    assertThat(events).hasSize(34);
    assertThat(events).noneMatch(event -> event.get("DTSTART").startsWith("202502"));
    assertThat(events.stream().map(event -> event.get("UID"))).doesNotHaveDuplicates();
    assertThat(events)
        .filteredOn(event -> event.get("DTSTART").equals("20250307"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.get("SUMMARY")).isEqualTo("gacc-flash for 2025-01-01/P2M");
              assertThat(event.get("DESCRIPTION")).contains("timetable").contains("Not seen yet.");
            });
  }

  @Test
  void writesTheSameYearAsCsv() throws IOException {
    Spoken said = calendar("--format", "csv");
    assertThat(said.code()).isZero();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(said.out())) {
      List<NamedCsvRecord> rows = csv.stream().toList();
      assertThat(rows).hasSize(34);
      assertThat(rows)
          .extracting(row -> row.getField("expected").substring(0, 7))
          .doesNotContain("2025-02");
      assertThat(rows)
          .allMatch(row -> row.getField("basis").equals("timetable"))
          .allMatch(row -> row.getField("published").isEmpty())
          .allMatch(row -> row.getField("first_seen").isEmpty())
          .allMatch(row -> row.getField("cause").equals("not yet due"));
      assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.getField("release"))))
          .hasEntrySatisfying("gacc-yearbook", list -> assertThat(list).hasSize(1))
          .hasEntrySatisfying("gacc-flash", list -> assertThat(list).hasSize(11));
    }
  }
}
