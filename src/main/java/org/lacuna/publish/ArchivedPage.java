package org.lacuna.publish;

import java.net.URI;
import java.time.Instant;

/**
 * The bytes that prove claims, as they lie in the archive.
 *
 * @param digest digest of the body, {@code sha-256:<64 hex digits>}
 * @param source id of the source it was fetched for
 * @param address address that was asked for
 * @param captured when the request was sent
 * @param contentType Content-Type as received, empty when none
 * @param warc file below the archive folder
 * @param offset first byte of the record in that file
 */
public record ArchivedPage(
    String digest,
    String source,
    URI address,
    Instant captured,
    String contentType,
    String warc,
    long offset) {}
