package org.lacuna.publish.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The one way in which a pack is laid out as a ZIP file: entries uncompressed, in order, without
 * times, comments or extra fields. There is no byte of it that the names and contents do not fix,
 * so a reader that lays it out again finds any byte that was altered.
 */
final class PlainZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 0x0800;

  /** The first of January 1980, the earliest day ZIP can write. */
  private static final short NO_DAY = 0x21;

  private static final int MOST_ENTRIES = 0xFFFF;
  private static final long MOST_BYTES = 0xFFFF_FFFFL;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;

  private final Counted out;
  private final List<byte[]> directory = new ArrayList<>();

  private PlainZip(OutputStream out) {
    this.out = new Counted(out);
  }

  /**
   * Writes the parts in their order.
   *
   * @throws IOException when they cannot be read or written, or are more than a plain ZIP file can
   *     hold: 4 GiB, 65,535 entries
   */
  static void write(List<Part> parts, OutputStream out) throws IOException {
    PlainZip zip = new PlainZip(out);
    for (Part part : parts) {
      zip.add(part);
    }
    zip.finish();
  }

  private void add(Part part) throws IOException {
    long start = out.count;
    byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
    if (start + part.size() > MOST_BYTES - CENTRAL_BYTES || directory.size() == MOST_ENTRIES - 1) {
      throw new IOException("a pack holds at most 4 GiB; choose fewer series");
    }
    int crc = (int) crc(part);
    ByteBuffer local = fields(LOCAL_BYTES + name.length).putInt(LOCAL).putShort(VERSION);
    out.write(entry(local, crc, part, name).putShort((short) 0).put(name).array());
    try (InputStream in = part.source().open()) {
      in.transferTo(out);
    }
    ByteBuffer central = fields(CENTRAL_BYTES + name.length).putInt(CENTRAL);
    central.putShort(VERSION).putShort(VERSION);
    entry(central, crc, part, name).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    central.putShort((short) 0).putInt(0).putInt((int) start).put(name);
    directory.add(central.array());
  }

  /** What stands in both headers of an entry. */
  private static ByteBuffer entry(ByteBuffer header, int crc, Part part, byte[] name) {
    return header
        .putShort(UTF_8_NAMES)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(NO_DAY)
        .putInt(crc)
        .putInt((int) part.size())
        .putInt((int) part.size())
        .putShort((short) name.length);
  }

  private void finish() throws IOException {
    long start = out.count;
    for (byte[] entry : directory) {
      out.write(entry);
    }
    ByteBuffer end = fields(END_BYTES).putInt(END).putInt(0);
    end.putShort((short) directory.size()).putShort((short) directory.size());
    end.putInt((int) (out.count - start)).putInt((int) start).putShort((short) 0);
    out.write(end.array());
  }

  private static ByteBuffer fields(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long crc(Part part) throws IOException {
    CRC32 crc = new CRC32();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = part.source().open()) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        crc.update(chunk, 0, read);
      }
    }
    return crc.getValue();
  }

  /** Knows how far it is. */
  private static final class Counted extends FilterOutputStream {

    private long count;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }
  }
}
