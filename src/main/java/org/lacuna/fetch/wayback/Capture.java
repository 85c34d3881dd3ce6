package org.lacuna.fetch.wayback;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * One capture of a page, as a public web archive lists it.
 *
 * @param address address that was captured
 * @param capturedAt when the archive captured it, to the second
 * @param status HTTP status it got; empty for a revisit of bytes that are not in the list
 * @param contentType type it got
 * @param digest the archive's own digest of the body: SHA-1 in base 32
 */
public record Capture(
    URI address, Instant capturedAt, Optional<Integer> status, String contentType, String digest) {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** Whether a page was there; a failure of any kind is none. */
  boolean isPage() {
    return status.equals(Optional.of(200));
  }

  /** The capture's time as the archive writes it in addresses: 14 digits, UTC. */
  String stamp() {
    return STAMP.format(capturedAt.atOffset(ZoneOffset.UTC));
  }

  static Instant instant(String stamp) {
    return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
  }
}
