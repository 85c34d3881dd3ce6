package org.lacuna.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lacuna.digest.Sha256;

/** Digest of the words a reader sees, whatever white space and markup stand between them. */
final class TextDigest {

  private static final int ROOM = 1 << 14;

  /** A character of two bytes or three takes no more room than this in UTF-8. */
  private static final int WIDEST = 3;

  /** Looked up once; copies of it are cheaper than looking it up for every page. */
  private byte[] bytes = new byte[ROOM];

  private int length;

  private TextDigest() {}

  static String of(Page page) {
    TextDigest words = new TextDigest();
    for (Block block : page.blocks()) {
      if (block instanceof Paragraph paragraph) {
        words.append(paragraph.text());
      } else if (block instanceof Table table) {
        words.append(table.text());
      }
      words.put('\n');
    }
    return words.digest();
  }

  static String of(String words) {
    return Sha256.labelled(words);
  }

  private void append(String text) {
    int needed = length + WIDEST * text.length() + 1;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\u007F') {
        i += foreign(text, i, c);
      } else if (c > ' ') {
        bytes[length++] = (byte) c;
      } else if (c == '\t') {
        bytes[length++] = ' '; // cells stay apart: 1|23 is not 12|3
      }
    }
  }

  /** Appends a character outside ASCII and says how many more places it took in the text. */
  private int foreign(String text, int at, char c) {
    if (Character.isSurrogate(c)) {
      return pair(text, at);
    }
    if (c >= '\u0800' && c != '\u3000') {
      put(0xE0 | c >> 12);
      put(0x80 | c >> 6 & 0x3F);
      put(0x80 | c & 0x3F);
    } else if (c < '\u0800' && c != '\u00A0') {
      put(0xC0 | c >> 6);
      put(0x80 | c & 0x3F);
    }
    return 0;
  }

  private int pair(String text, int at) {
    int count = Character.charCount(text.codePointAt(at));
    for (byte part : text.substring(at, at + count).getBytes(StandardCharsets.UTF_8)) {
      put(part);
    }
    return count - 1;
  }

  private void put(int part) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) part;
  }

  private String digest() {
    return Sha256.labelled(Arrays.copyOf(bytes, length));
  }
}
