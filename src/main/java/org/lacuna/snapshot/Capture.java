package org.lacuna.snapshot;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lacuna.digest.Sha256;
import org.lacuna.fetch.Exchange;
import org.lacuna.fetch.PlainAddress;
import org.lacuna.snapshot.Snapshot.Kind;

/**
 * What is to be archived.
 *
 * @param source id of the source
 * @param kind page, archive capture or evidence; whether it is a revisit is found out later
 * @param address address that was asked for, ASCII only
 * @param target address the bytes belong to: where the answer came from, or the original address of
 *     an archive capture
 * @param at capture time, to the microsecond
 * @param digest labelled digest of the body
 * @param exchange request and response
 */
record Capture(
    String source,
    Kind kind,
    URI address,
    URI target,
    Instant at,
    String digest,
    Exchange exchange) {

  Capture {
    if (source.isBlank() || source.length() > 200 || !source.chars().allMatch(c -> c >= ' ')) {
      throw new IllegalArgumentException("no source id: '" + source + "'");
    }
  }

  static Capture of(String source, Kind kind, Exchange exchange) {
    return of(source, kind, exchange, Optional.empty());
  }

  static Capture of(String source, Kind kind, Exchange exchange, Optional<String> digest) {
    return new Capture(
        source,
        kind,
        ascii(exchange.requested()),
        ascii(exchange.address()),
        exchange.at().truncatedTo(ChronoUnit.MICROS),
        digest.orElseGet(() -> Sha256.labelled(exchange.body())),
        exchange);
  }

  static Capture fromArchive(String source, URI original, Instant at, Exchange exchange) {
    return new Capture(
        source,
        Kind.ARCHIVE_CAPTURE,
        ascii(original),
        ascii(original),
        at.truncatedTo(ChronoUnit.MICROS),
        Sha256.labelled(exchange.body()),
        exchange);
  }

  /** Addresses are compared and stored in the form in which they are asked for. */
  static URI ascii(URI address) {
    return PlainAddress.of(address);
  }

  boolean unchanged() {
    return exchange.status() == 304;
  }
}
