package org.lacuna.detect.assess;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads a catalogue of series from CSV (RFC 4180, UTF-8, with a header): {@code series_id,
 * release_id, frequency, last_period}, optionally {@code observation_dates} separated by blanks;
 * further columns are passed over. A file that ends in {@code .gz} is unpacked.
 */
@SuppressWarnings("StringSplitter") // an empty word at the end is no word
public final class CatalogueFile {

  private static final List<String> COLUMNS =
      List.of("series_id", "release_id", "frequency", "last_period");
  private static final String DATES = "observation_dates";

  private final Path file;
  private final Map<String, String> repeated = new HashMap<>();

  private CatalogueFile(Path file) {
    this.file = file;
  }

  /**
   * The rows of a catalogue in the order of the file.
   *
   * @throws UnreadableCatalogue when a column is missing or a row cannot be read, with the line
   * @throws UncheckedIOException when the file cannot be read at all
   */
  public static List<CatalogueRow> read(Path file) {
    return new CatalogueFile(file).rows();
  }

  private List<CatalogueRow> rows() {
    List<CatalogueRow> rows = new ArrayList<>();
    try (Reader reader = open();
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      for (NamedCsvRecord line : csv) {
        if (rows.isEmpty()) {
          checkHeader(line);
        }
        rows.add(row(line));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }

  private Reader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new InputStreamReader(
        packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
  }

  private void checkHeader(NamedCsvRecord first) {
    List<String> missing =
        COLUMNS.stream().filter(column -> !first.getHeader().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableCatalogue(
          "%s: column %s is missing; found %s"
              .formatted(file, String.join(", ", missing), first.getHeader()));
    }
  }

  private CatalogueRow row(NamedCsvRecord line) {
    List<LocalDate> dates =
        line.findField(DATES)
            .filter(text -> !text.isBlank())
            .map(text -> dates(line, text))
            .orElse(List.of());
    return new CatalogueRow(
        line.getField("series_id"),
        once(line.getField("release_id")),
        once(line.getField("frequency")),
        lastPeriod(line.getField("last_period")),
        dates);
  }

  /** One text for all rows that carry it: catalogues repeat a few words hundred thousand times. */
  private String once(String text) {
    return Optional.ofNullable(repeated.putIfAbsent(text, text)).orElse(text);
  }

  /** A row without a date is still a row: it is judged as unknown, and counted. */
  private static Optional<LocalDate> lastPeriod(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private List<LocalDate> dates(NamedCsvRecord line, String text) {
    List<LocalDate> dates = new ArrayList<>();
    for (String date : text.strip().split("[\\s;]+")) {
      dates.add(date(line, date));
    }
    return dates.stream().sorted().toList();
  }

  private LocalDate date(NamedCsvRecord line, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException malformed) {
      throw new UnreadableCatalogue(
          "%s:%d: expected a date like 2025-12-31, found '%s'"
              .formatted(file, line.getStartingLineNumber(), text),
          malformed);
    }
  }
}
