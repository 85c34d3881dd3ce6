package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lacuna.digest.Sha256;

/**
 * One request and its response as they went over the wire, redirects followed.
 *
 * @param requested the address asked for
 * @param address the address that answered, after redirects
 * @param redirects the addresses in between, in order; empty when there were none
 * @param at when the request was sent
 * @param took from the request to the last byte
 * @param requestHead request line and headers as sent, ending in an empty line
 * @param responseHead status line and headers as received, ending in an empty line
 * @param status HTTP status
 * @param contentType value of Content-Type as received
 * @param etag entity tag as received
 * @param lastModified Last-Modified as received
 * @param body the decoded body; empty for an answer without one
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of the wire; compared by digest, never by equals
public record Exchange(
    URI requested,
    URI address,
    List<URI> redirects,
    Instant at,
    Duration took,
    byte[] requestHead,
    byte[] responseHead,
    int status,
    Optional<String> contentType,
    Optional<String> etag,
    Optional<String> lastModified,
    byte[] body) {

  /** Digest of the decoded body, {@code sha-256:<64 hex digits>}; empty without a body. */
  public Optional<String> digest() {
    return body.length == 0 ? Optional.empty() : Optional.of(Sha256.labelled(body));
  }
}
