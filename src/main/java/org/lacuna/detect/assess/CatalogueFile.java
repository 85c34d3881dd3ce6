package org.lacuna.detect.assess;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.Iterator;
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
  private final Map<String, Optional<LocalDate>> periods = new HashMap<>();

  /** Where the columns stand; -1 for one that does not. */
  private record Header(int series, int release, int frequency, int period, int dates) {

    static Header of(List<String> names) {
      return new Header(
          names.indexOf(COLUMNS.get(0)),
          names.indexOf(COLUMNS.get(1)),
          names.indexOf(COLUMNS.get(2)),
          names.indexOf(COLUMNS.get(3)),
          names.indexOf(DATES));
    }

    int last() {
      return Math.max(Math.max(series, release), Math.max(frequency, period));
    }
  }

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
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(reader)) {
      Iterator<CsvRecord> lines = csv.iterator();
      Header header = lines.hasNext() ? header(lines.next()) : header(List.of());
      while (lines.hasNext()) {
        rows.add(row(lines.next(), header));
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

  private Header header(CsvRecord first) {
    return header(first.getFields());
  }

  private Header header(List<String> names) {
    List<String> missing = COLUMNS.stream().filter(column -> !names.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableCatalogue(
          "%s: column %s is missing; found %s".formatted(file, String.join(", ", missing), names));
    }
    return Header.of(names);
  }

  private CatalogueRow row(CsvRecord line, Header header) {
    if (line.getFieldCount() <= header.last()) {
      throw new UnreadableCatalogue(
          "%s:%d: expected at least %d columns, found %d"
              .formatted(
                  file, line.getStartingLineNumber(), header.last() + 1, line.getFieldCount()));
    }
    return new CatalogueRow(
        line.getField(header.series),
        once(line.getField(header.release)),
        once(line.getField(header.frequency)),
        periods.computeIfAbsent(line.getField(header.period), CatalogueFile::period),
        dates(line, header.dates));
  }

  /** One text for all rows that carry it: catalogues repeat a few words hundred thousand times. */
  private String once(String text) {
    return Optional.ofNullable(repeated.putIfAbsent(text, text)).orElse(text);
  }

  /** A row without a date is still a row: it is judged as unknown, and counted. */
  private static Optional<LocalDate> period(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private List<LocalDate> dates(CsvRecord line, int column) {
    String text = column < 0 || column >= line.getFieldCount() ? "" : line.getField(column).strip();
    if (text.isEmpty()) {
      return List.of();
    }
    List<LocalDate> dates = new ArrayList<>();
    for (String date : text.split("[\\s;]+")) {
      dates.add(date(line, date));
    }
    return dates.stream().sorted().toList();
  }

  private LocalDate date(CsvRecord line, String text) {
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
