package org.lacuna.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * One WARC record as it is stored: a gzip member of its own.
 *
 * @param type the WARC-Type
 * @param stored the gzip member, whole
 * @param seal SHA-256 of the stored bytes, gzip header included, as hex
 */
@SuppressWarnings("ArrayRecordComponent") // compared by seal, never by equals
record Member(String type, byte[] stored, String seal) {

  static Member of(WarcRecord record) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(64 << 10);
    try (WarcWriter writer = new WarcWriter(plain)) {
      writer.write(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] stored = GzipMember.of(plain.toByteArray());
    return new Member(record.type(), stored, Sha256.hex(stored));
  }
}
