package org.lacuna.extract.format;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.lacuna.extract.Document;

/** Tells the formats apart that are ZIP files inside. */
final class ZipParts {

  static final String MAGIC = "PK\u0003\u0004";
  private static final Charset NAMES = Charset.forName("GB18030");

  private ZipParts() {}

  /**
   * Whether an entry has this name. Names stand in clear in a ZIP file; nothing is unpacked to
   * look.
   */
  static boolean holds(Document document, String name) {
    return Sniff.begins(document, MAGIC)
        && contains(document.bytes(), name.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  static ZipInputStream open(Document document) {
    return new ZipInputStream(new ByteArrayInputStream(document.bytes()), NAMES);
  }
}
