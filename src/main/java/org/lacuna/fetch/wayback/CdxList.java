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
    List<Capture> listed = lines.map(CdxList::capture).flatMap(Optional::stream).toList();
    return listed.stream().map(one -> completed(one, listed)).toList();
  }

  /** A revisit lists no status: it has that of the capture with the same bytes. */
  private static Capture completed(Capture one, List<Capture> listed) {
    if (one.status().isPresent()) {
      return one;
    }
    Optional<Integer> status =
        listed.stream()
            .filter(other -> other.digest().equals(one.digest()))
            .flatMap(other -> other.status().stream())
            .findFirst();
    return new Capture(one.address(), one.capturedAt(), status, one.contentType(), one.digest());
  }

  private static Optional<Capture> capture(String line) {
    String[] columns = line.strip().split(" ", -1);
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
