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

  /** Most headers take less. */
  private static final int HEADERS = 1024;

  static Member of(WarcRecord record) {
    ByteArrayOutputStream plain;
    try {
      plain = new ByteArrayOutputStream(Math.toIntExact(HEADERS + record.body().size()));
      new WarcWriter(plain).write(record);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] stored = GzipMember.of(plain.toByteArray());
    return new Member(record.type(), stored, Sha256.hex(stored));
  }
}
