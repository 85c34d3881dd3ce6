package org.lacuna.extract.format;

import java.util.Optional;

/** UTF-8 as text, quicker than the platform reads it where most characters take three bytes. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final char[] chars;
  private int at;
  private int length;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
    this.chars = new char[bytes.length];
  }

  /** The characters, empty when some bytes are not UTF-8 or stand for a character that was lost. */
  static Optional<String> decode(byte[] bytes) {
    return new Utf8(bytes).decoded();
  }

  private Optional<String> decoded() {
    while (at < bytes.length) {
      ascii();
      if (at < bytes.length && !three() && !rare()) {
        return Optional.empty();
      }
    }
    return Optional.of(new String(chars, 0, length));
  }

  private void ascii() {
    int i = at;
    int to = length;
    while (i < bytes.length && bytes[i] >= 0) {
      chars[to++] = (char) bytes[i++];
    }
    at = i;
    length = to;
  }

  /** A run of characters of three bytes each, as Chinese ones are; whether there was one. */
  private boolean three() {
    int i = at;
    int to = length;
    while (i + 2 < bytes.length && (bytes[i] & 0xF0) == 0xE0) {
      int c = (bytes[i] & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F;
      boolean surrogate = (c & 0xF800) == 0xD800;
      if (!follows(i + 1) || !follows(i + 2) || c < 0x800 || surrogate || c == REPLACEMENT) {
        break;
      }
      chars[to++] = (char) c;
      i += 3;
    }
    boolean found = i > at;
    at = i;
    length = to;
    return found;
  }

  private boolean follows(int i) {
    return (bytes[i] & 0xC0) == 0x80;
  }

  /** A character of two or four bytes; whether there was one. */
  private boolean rare() {
    int lead = bytes[at] & 0xFF;
    int count = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (count == 0 || at + count > bytes.length) {
      return false;
    }
    int c = lead & (count == 2 ? 0x1F : 0x07);
    for (int i = at + 1; i < at + count; i++) {
      if (!follows(i)) {
        return false;
      }
      c = c << 6 | bytes[i] & 0x3F;
    }
    return put(c, count);
  }

  private boolean put(int c, int count) {
    boolean plane = count == 2 || c >= 0x10000 && c <= Character.MAX_CODE_POINT;
    if (plane) {
      length += Character.toChars(c, chars, length);
      at += count;
    }
    return plane;
  }
}
