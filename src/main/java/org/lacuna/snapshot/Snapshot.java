package org.lacuna.snapshot;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The archived bytes of one fetch.
 *
 * @param digest digest of the decoded body, {@code sha-256:<64 hex digits>}
 * @param source id of the source it was fetched for
 * @param address address that was asked for
 * @param capturedAt when the request was sent, or the archive's own time for an archive capture; to
 *     the microsecond
 * @param status HTTP status as received; 304 for a page the server called unchanged
 * @param contentType Content-Type as received; for an unchanged page that of the copy we hold
 * @param etag entity tag as received; for an unchanged page that of the copy we hold
 * @param lastModified Last-Modified as received; for an unchanged page that of the copy we hold
 * @param kind how the bytes came to us
 * @param warc file below the archive folder, with {@code /} between folders
 * @param offset first byte of the WARC record in that file
 * @param length bytes of the record as stored (one gzip member)
 */
public record Snapshot(
    String digest,
    String source,
    URI address,
    Instant capturedAt,
    int status,
    Optional<String> contentType,
    Optional<String> etag,
    Optional<String> lastModified,
    Kind kind,
    String warc,
    long offset,
    long length) {

  /** How archived bytes came to us. */
  public enum Kind {
    /** The page, from the publisher, with a body that was new. */
    RESPONSE,
    /**
     * The page, from the publisher: unchanged, or a body we already hold; the record refers to it.
     */
    REVISIT,
    /** The page, from a public web archive, with that archive's capture time. */
    ARCHIVE_CAPTURE,
    /** A page of links, from the publisher: kept for what it leads to, never read for figures. */
    LIST,
    /**
     * An answer that was not the page (a wall, an error, robots.txt): kept as proof, never read.
     */
    EVIDENCE;

    /** The written form: {@code archive-capture}. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
