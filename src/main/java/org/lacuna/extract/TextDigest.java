package org.lacuna.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digest of the words a reader sees, whatever white space and markup stand between them. */
final class TextDigest {

  private static final int ROOM = 1 << 13;

  private TextDigest() {}

  static String of(Page page) {
    StringBuilder words = new StringBuilder(ROOM);
    for (Block block : page.blocks()) {
      if (block instanceof Paragraph paragraph) {
        append(words, paragraph.text());
      } else if (block instanceof Table table) {
        append(words, table.text());
      }
      words.append('\n');
    }
    return of(words.toString());
  }

  private static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00A0' && c != '\u3000') {
        out.append(c);
      } else if (c == '\t') {
        out.append(' '); // cells stay apart: 1|23 is not 12|3
      }
    }
  }

  static String of(String words) {
    byte[] digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
    return "sha-256:" + HexFormat.of().formatHex(digest);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
