package org.lacuna.extract.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte order mark: of the two bytes of its digits, commas and line ends one
 * is zero, always the first or always the second. Few other characters have one (一, a wide blank).
 */
final class Utf16 {

  private static final int HEAD = 1024;

  /** One character in so many at least is in ASCII, where sentences and tables have figures. */
  private static final int ASCII = 10;

  /** So many characters in ASCII at least for one with a zero byte at the other place. */
  private static final int OTHERS = 4;

  private Utf16() {}

  /** Which of the two byte orders, empty for any other text. */
  static Optional<Charset> of(byte[] bytes) {
    int pairs = Math.min(bytes.length, HEAD) / 2;
    int big = 0;
    int little = 0;
    for (int i = 0; i < 2 * pairs; i += 2) {
      big += bytes[i] == 0 && isShown(bytes[i + 1]) ? 1 : 0;
      little += bytes[i + 1] == 0 && isShown(bytes[i]) ? 1 : 0;
    }
    int most = Math.max(big, little);
    if (most == 0 || most * ASCII < pairs || Math.min(big, little) * OTHERS > most) {
      return Optional.empty();
    }
    return Optional.of(big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean isShown(byte c) {
    return c >= ' ' && c < 0x7F || c == '\t' || c == '\n' || c == '\r';
  }
}
