package org.lacuna.snapshot;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The archived bytes of one fetch.
 *
 * @param digest digest of the decoded body, {@code sha-256:<64 hex digits>}
 * @param source id of the source it was fetched for
 * @param address address that was asked for
 * @param capturedAt when the request was sent, or the archive's own time for an archive capture
 * @param contentType Content-Type as received
 * @param etag entity tag as received
 * @param lastModified Last-Modified as received
 * @param kind how the bytes came to us
 * @param warc file below the archive folder
 * @param offset first byte of the WARC record in that file
 * @param length bytes of the record as stored (one gzip member)
 */
public record Snapshot(
    String digest,
    String source,
    URI address,
    Instant capturedAt,
    Optional<String> contentType,
    Optional<String> etag,
    Optional<String> lastModified,
    Kind kind,
    String warc,
    long offset,
    long length) {

  /** How archived bytes came to us. */
  public enum Kind {
    /** From the publisher, with a body that was new. */
    RESPONSE,
    /** From the publisher: unchanged, or a body we already hold; the record refers to it. */
    REVISIT,
    /** From a public web archive, with that archive's capture time. */
    ARCHIVE_CAPTURE
  }
}
