package org.lacuna.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a body that ends with the connection is whole. Nothing in HTTP tells (RFC 9112, section
 * 8); the formats do.
 */
final class Wholeness {

  private static final int TAIL = 2048;
  private static final int ZIP_TAIL = 22 + 65_535;

  private Wholeness() {}

  /** What is missing at the end; empty when nothing is, or the format does not say. */
  static Optional<String> missing(byte[] body) {
    String start = text(body, 0, Math.min(body.length, TAIL)).stripLeading();
    String head = start.toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype html") || head.contains("<html")) {
      return unless(tail(body, TAIL).toLowerCase(Locale.ROOT).contains("</html"), "</html>");
    }
    if (start.startsWith("%PDF-")) {
      return unless(tail(body, TAIL).contains("%%EOF"), "the end mark of the PDF");
    }
    boolean zip = start.startsWith("PK\u0003\u0004");
    return unless(!zip || tail(body, ZIP_TAIL).contains("PK\u0005\u0006"), "the ZIP end record");
  }

  private static Optional<String> unless(boolean there, String what) {
    return there ? Optional.empty() : Optional.of(what);
  }

  private static String tail(byte[] body, int most) {
    int from = Math.max(0, body.length - most);
    return text(body, from, body.length - from);
  }

  private static String text(byte[] body, int from, int length) {
    return new String(body, from, length, StandardCharsets.ISO_8859_1);
  }
}
