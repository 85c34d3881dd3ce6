package org.lacuna.world;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code world.tsv}: one line for what stands at an address for some days. */
final class Manifest {

  static final String NAME = "world.tsv";

  private static final List<String> COLUMNS =
      List.of("address", "from", "until", "status", "file", "headers");
  private static final Pattern HEADER_BREAK = Pattern.compile(" \\| ");
  private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

  private final TsvFile file;

  Manifest(WorldFolder folder, List<String> mistakes) {
    this.file = new TsvFile(folder, NAME, COLUMNS, mistakes);
  }

  /** The lines in their order; a later line covers an earlier one. */
  List<Line> lines() {
    Optional<List<TsvFile.Row>> rows = file.rows();
    if (rows.isEmpty()) {
      file.mistake(0, "the file does not exist; a recorded world needs one");
    }
    return rows.orElse(List.of()).stream().map(this::line).toList();
  }

  private Line line(TsvFile.Row row) {
    String address = row.cell(0).orElse("");
    boolean prefix = address.endsWith("*");
    Line line =
        new Line(
            row.number(),
            place(row, prefix ? address.substring(0, address.length() - 1) : address),
            prefix,
            day(row, 1).orElseGet(() -> noFirstDay(row)),
            day(row, 2),
            status(row),
            row.cell(4),
            headers(row));
    check(line);
    return line;
  }

  private void check(Line line) {
    if (line.until().filter(last -> last.isBefore(line.from())).isPresent()) {
      file.mistake(line.number(), "'until' lies before 'from'");
    }
    if (line.status() == 200 && line.file().isEmpty()) {
      file.mistake(line.number(), "'file' is missing: a page that stands needs a body");
    }
    boolean redirect = line.status() >= 301 && line.status() <= 308;
    if (redirect && line.headers().stream().noneMatch(h -> h.name().equals("Location"))) {
      file.mistake(line.number(), "a redirect needs a header 'Location: <address>'");
    }
  }

  private String place(TsvFile.Row row, String address) {
    try {
      URI uri = new URI(address);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null) {
        return Place.of(uri);
      }
    } catch (URISyntaxException malformed) {
      // said below, in the words of the manifest
    }
    file.mistake(
        row.number(), "'address' must be an http or https address, found '" + address + "'");
    return "";
  }

  private Optional<LocalDate> day(TsvFile.Row row, int column) {
    return row.cell(column).flatMap(text -> day(row, column, text));
  }

  private Optional<LocalDate> day(TsvFile.Row row, int column, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      file.mistake(
          row.number(),
          "'%s' must be a day like 2022-02-07, found '%s'".formatted(COLUMNS.get(column), text));
      return Optional.of(LocalDate.EPOCH);
    }
  }

  private LocalDate noFirstDay(TsvFile.Row row) {
    file.mistake(row.number(), "'from' is missing; expected the first day it stood");
    return LocalDate.EPOCH;
  }

  private int status(TsvFile.Row row) {
    String text = row.cell(3).orElse("200");
    if (text.equals("closed")) {
      return Line.CLOSED;
    }
    if (STATUS.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    file.mistake(row.number(), "'status' must be 200 to 599 or 'closed', found '" + text + "'");
    return 200;
  }

  private List<Line.Header> headers(TsvFile.Row row) {
    List<Line.Header> headers = new ArrayList<>();
    for (String text : row.cell(5).map(HEADER_BREAK::split).orElse(new String[0])) {
      int colon = text.indexOf(':');
      if (colon < 1) {
        file.mistake(row.number(), "'headers' must be 'Name: value', found '" + text + "'");
      } else {
        headers.add(
            new Line.Header(text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
      }
    }
    return List.copyOf(headers);
  }
}
