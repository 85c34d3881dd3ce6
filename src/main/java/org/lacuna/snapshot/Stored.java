package org.lacuna.snapshot;

import java.time.LocalDate;

/**
 * Where one gzip member lies, and what it must hash to.
 *
 * @param warc file below the archive folder
 * @param offset its first byte
 * @param length its bytes
 * @param captureAt offset of the first record of the same capture; its own for a file header
 * @param type WARC-Type
 * @param seal SHA-256 of its bytes as hex
 * @param day day of the file it lies in, UTC
 */
record Stored(
    String warc,
    long offset,
    long length,
    long captureAt,
    String type,
    String seal,
    LocalDate day) {

  long end() {
    return offset + length;
  }
}
