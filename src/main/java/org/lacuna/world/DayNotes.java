package org.lacuna.world;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads {@code days.tsv}: days worth looking on, with what is to be seen; the file may be absent.
 */
final class DayNotes {

  private final TsvFile file;

  DayNotes(WorldFolder folder, List<String> mistakes) {
    this.file = new TsvFile(folder, "days.tsv", List.of("day", "note"), mistakes);
  }

  NavigableMap<LocalDate, String> read() {
    NavigableMap<LocalDate, String> notes = new TreeMap<>();
    for (TsvFile.Row row : file.rows().orElse(List.of())) {
      try {
        notes.merge(
            LocalDate.parse(row.cell(0).orElse("")),
            row.cell(1).orElse(""),
            (first, second) -> first + "; " + second);
      } catch (DateTimeException unreadable) {
        file.mistake(row.number(), "'day' must be a day like 2022-02-07");
      }
    }
    return notes;
  }
}
