package org.lacuna.extract.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lacuna.extract.Document;

/** What the first bytes of a document and its name say about its format. */
final class Sniff {

  private static final int HEAD = 1024;

  private Sniff() {}

  /** Whether the document begins with these bytes, given as Latin-1 characters. */
  static boolean begins(Document document, String magic) {
    byte[] bytes = document.bytes();
    if (bytes.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first kilobyte as Latin-1 in lower case. */
  static String head(Document document) {
    int length = Math.min(document.bytes().length, HEAD);
    return new String(document.bytes(), 0, length, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT);
  }

  /** Whether the first kilobyte holds these small letters and marks, in capitals or not. */
  static boolean holds(Document document, String words) {
    byte[] bytes = document.bytes();
    for (int i = 0; i + words.length() <= Math.min(bytes.length, HEAD); i++) {
      if (isAt(bytes, i, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int at, String words) {
    for (int i = 0; i < words.length(); i++) {
      int c = bytes[at + i];
      if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name ends so, or the server called it so. */
  static boolean called(Document document, String mediaType, String... endings) {
    if (document.mediaType().filter(type -> type.contains(mediaType)).isPresent()) {
      return true;
    }
    String name = document.name().toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first bytes are text: no zero byte, unless in UTF-16. */
  static boolean isText(Document document) {
    if (Utf16.of(document.bytes()).isPresent()) {
      return true;
    }
    if (begins(document, "\u00FF\u00FE") || begins(document, "\u00FE\u00FF")) {
      return true;
    }
    return head(document).indexOf('\0') < 0;
  }
}
