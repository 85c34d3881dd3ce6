package org.lacuna.fetch.wayback;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of captures in the plain form of the CDX interface: key, stamp, address, type, status,
 * digest, length, divided by blanks. Lines in another form are left out: the list is a help, never
 * a proof of absence.
 */
final class CdxList {

  private static final int COLUMNS = 7;

  private CdxList() {}

  static List<Capture> read(byte[] body) {
    Stream<String> lines = new String(body, StandardCharsets.UTF_8).lines();
    return lines.map(CdxList::capture).flatMap(Optional::stream).toList();
  }

  private static Optional<Capture> capture(String line) {
    String[] columns = line.strip().split(" ");
    if (columns.length < COLUMNS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Capture(
              new URI(columns[2]),
              Capture.instant(columns[1]),
              status(columns[4]),
              columns[3],
              columns[5]));
    } catch (DateTimeException | java.net.URISyntaxException e) {
      return Optional.empty(); // not a capture line
    }
  }

  private static Optional<Integer> status(String column) {
    return column.matches("\\d{3}") ? Optional.of(Integer.valueOf(column)) : Optional.empty();
  }
}
