package org.lacuna.snapshot;

import org.lacuna.digest.Sha256;
import org.netpreserve.jwarc.WarcRecord;

/**
 * One WARC record as it is stored: a gzip member of its own.
 *
 * @param type the WARC-Type
 * @param stored the gzip member, whole
 * @param seal SHA-256 of the stored bytes, gzip header included, as hex
 */
@SuppressWarnings("ArrayRecordComponent") // compared by seal, never by equals
record Member(String type, byte[] stored, String seal) {

  /** Header and block of a record are followed by two empty lines. */
  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  /**
   * A record with its block.
   *
   * @param record gives the header, which tells the length of the block
   * @param block parts of the block, one after the other
   */
  static Member of(WarcRecord record, byte[]... block) {
    byte[][] parts = new byte[block.length + 2][];
    parts[0] = record.serializeHeader();
    System.arraycopy(block, 0, parts, 1, block.length);
    parts[block.length + 1] = END;
    byte[] stored = GzipMember.of(parts);
    return new Member(record.type(), stored, Sha256.hex(stored));
  }
}
