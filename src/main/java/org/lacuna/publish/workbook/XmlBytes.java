package org.lacuna.publish.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Encodes pieces of XML straight into bytes. Characters that XML does not know become U+FFFD; what
 * a spreadsheet would take for an escape of its own ({@code _x000D_}) is escaped. Not thread-safe;
 * the caller flushes.
 */
final class XmlBytes {

  private static final int ROOM = 1 << 16;

  /** The longest encoding of one character: {@code _x005F_}. */
  private static final int LONGEST = 7;

  private static final int LONGEST_NUMBER = 20;
  private static final char UNKNOWN = '\uFFFD';
  private static final byte[] AMPERSAND = ascii("&amp;");
  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] UNDERSCORE = ascii("_");
  private static final byte[] ESCAPED_UNDERSCORE = ascii("_x005F_");
  private static final boolean[] PLAIN = plain();

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private int filled;

  XmlBytes(OutputStream out) {
    this.out = out;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x80];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = c == '\t' || c == '\n' || c >= ' ' && "&<>_\u007f".indexOf(c) < 0;
    }
    return plain;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Bytes that are XML already, at most a few thousand. */
  void raw(byte[] bytes) throws IOException {
    makeRoom(bytes.length);
    put(bytes);
  }

  /** A whole number that is not negative. */
  void digits(long number) throws IOException {
    makeRoom(LONGEST_NUMBER);
    int length = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    long rest = number;
    for (int at = filled + length - 1; at >= filled; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    filled += length;
  }

  /** Text between two tags. */
  void text(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (filled > ROOM - LONGEST) {
        flush();
      }
      char c = text.charAt(i);
      if (c < PLAIN.length && PLAIN[c]) {
        buffer[filled++] = (byte) c;
      } else if (c < PLAIN.length) {
        symbol(text, i, c);
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
        i += pair(c, text.charAt(i + 1));
      } else {
        letter(c);
      }
    }
  }

  /** Hands everything on; closes nothing. */
  void flush() throws IOException {
    out.write(buffer, 0, filled);
    filled = 0;
  }

  private void symbol(String text, int at, char c) {
    switch (c) {
      case '&' -> put(AMPERSAND);
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '_' -> put(looksEscaped(text, at) ? ESCAPED_UNDERSCORE : UNDERSCORE);
      default -> letter(UNKNOWN);
    }
  }

  private static boolean looksEscaped(String text, int at) {
    return text.length() > at + 6 && text.charAt(at + 1) == 'x' && text.charAt(at + 6) == '_';
  }

  private void letter(char c) {
    char known = Character.isSurrogate(c) || c >= 0xFFFE ? UNKNOWN : c;
    if (known < 0x800) {
      buffer[filled++] = (byte) (0xC0 | known >> 6);
    } else {
      buffer[filled++] = (byte) (0xE0 | known >> 12);
      buffer[filled++] = (byte) (0x80 | known >> 6 & 0x3F);
    }
    buffer[filled++] = (byte) (0x80 | known & 0x3F);
  }

  /** How many characters more than one it took. */
  private int pair(char high, char low) {
    if (!Character.isLowSurrogate(low)) {
      letter(UNKNOWN);
      return 0;
    }
    int c = Character.toCodePoint(high, low);
    buffer[filled++] = (byte) (0xF0 | c >> 18);
    buffer[filled++] = (byte) (0x80 | c >> 12 & 0x3F);
    buffer[filled++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[filled++] = (byte) (0x80 | c & 0x3F);
    return 1;
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, filled, bytes.length);
    filled += bytes.length;
  }

  private void makeRoom(int bytes) throws IOException {
    if (filled > ROOM - bytes) {
      flush();
    }
  }
}
