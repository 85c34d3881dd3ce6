package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lacuna.fetch.Exchange;

/** Exchanges as the fetcher hands them on. */
final class Exchanges {

  static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

  private Exchanges() {}

  static Exchange page(String address, String body) {
    return page(address, body, NOON);
  }

  static Exchange page(String address, String body, Instant at) {
    return answer(
        address, 200, "ETag: \"v1\"\r\nLast-Modified: Thu, 05 Mar 2026 01:00:00 GMT\r\n", body, at);
  }

  static Exchange unchanged(String address, Instant at) {
    return answer(address, 304, "", "", at);
  }

  static Exchange answer(String address, int status, String fields, String body, Instant at) {
    URI uri = URI.create(address);
    byte[] bytes = body.getBytes(UTF_8);
    String type = status == 304 ? "" : "Content-Type: text/html; charset=utf-8\r\n";
    String head = "HTTP/1.1 " + status + " Said\r\n" + type + fields + "\r\n";
    return new Exchange(
        uri,
        uri,
        List.of(),
        at,
        Duration.ofMillis(120),
        ("GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getHost() + "\r\n\r\n")
            .getBytes(UTF_8),
        head.getBytes(UTF_8),
        status,
        status == 304 ? Optional.empty() : Optional.of("text/html; charset=utf-8"),
        fields.contains("ETag") ? Optional.of("\"v1\"") : Optional.empty(),
        fields.contains("Last-Modified")
            ? Optional.of("Thu, 05 Mar 2026 01:00:00 GMT")
            : Optional.empty(),
        bytes);
  }
}
