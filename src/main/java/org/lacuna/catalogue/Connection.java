package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a source needs of the connection beyond the safe defaults.
 *
 * @param legacyTls whether old TLS versions and ciphers may be used; never skips verification
 * @param certificate PEM file with an intermediate certificate that the server fails to send
 * @param cookies whether cookies are kept during one fetch
 * @param maxBytes largest body accepted, in bytes after decoding
 */
public record Connection(
    boolean legacyTls, Optional<Path> certificate, boolean cookies, long maxBytes) {

  /** What does for nearly all: safe TLS, no cookies, bodies up to 32 megabytes. */
  public static final Connection USUAL =
      new Connection(false, Optional.empty(), false, 32L * 1024 * 1024);
}
