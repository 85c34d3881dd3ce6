package org.lacuna.world;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lacuna.digest.Sha256;

/**
 * A response as the world gives it.
 *
 * @param status HTTP status; {@link Line#CLOSED} when the connection ends without an answer
 * @param headers by name, which is compared without regard to case
 * @param body the bytes; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the wire, never compared
record Answer(int status, Map<String, String> headers, byte[] body) {

  private static final int ETAG_DIGITS = 24;

  static Answer of(Line line, Optional<Body> file, LocalDate day) {
    byte[] body = file.map(found -> found.on(day)).orElse(new byte[0]);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    file.ifPresent(found -> headers.put("Content-Type", found.mediaType()));
    if (line.status() == 200) {
      headers.put("ETag", etag(body));
      headers.put("Last-Modified", httpDate(lastChange(line, file, day)));
    }
    for (Line.Header header : line.headers()) {
      headers.put(header.name(), header.value());
    }
    headers.values().removeIf(String::isEmpty);
    return new Answer(line.status(), headers, body);
  }

  static Answer notFound() {
    byte[] body =
        "<html><body><h1>404 Not Found</h1></body></html>".getBytes(StandardCharsets.UTF_8);
    return new Answer(404, new LinkedHashMap<>(Map.of("Content-Type", "text/html")), body);
  }

  /** Whether a client that holds the copy with these marks needs no body (RFC 9110, 13.2.2). */
  boolean isUnchangedFor(Optional<String> ifNoneMatch, Optional<String> ifModifiedSince) {
    if (status != 200) {
      return false;
    }
    if (ifNoneMatch.isPresent()) {
      return Optional.ofNullable(headers.get("ETag"))
          .filter(ifNoneMatch.get()::contains)
          .isPresent();
    }
    return Optional.ofNullable(headers.get("Last-Modified"))
        .equals(ifModifiedSince.or(() -> Optional.of("")));
  }

  private static LocalDate lastChange(Line line, Optional<Body> file, LocalDate day) {
    return file.stream()
        .flatMap(found -> found.changesWithin(line).stream())
        .filter(change -> !change.isAfter(day))
        .max(LocalDate::compareTo)
        .orElse(line.from());
  }

  private static String httpDate(LocalDate day) {
    ZonedDateTime start = day.atStartOfDay(RecordedWorld.ZONE).withZoneSameInstant(ZoneOffset.UTC);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(start).replaceFirst(", (\\d) ", ", 0$1 ");
  }

  private static String etag(byte[] body) {
    return '"' + Sha256.hex(body).substring(0, ETAG_DIGITS) + '"';
  }
}
