package org.lacuna.extract.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damages bytes as transfers, editors and ill will do: bytes changed, dropped, doubled, moved,
 * words of the format strewn in. Of files that are archives inside, also what is packed. The same
 * seed damages the same way.
 */
final class MutatedBytes {

  private static final List<String> WORDS =
      List.of(
          "<table>",
          "</table>",
          "<td rowspan=65535 colspan=1000>",
          "<div>",
          "<!--",
          "<![CDATA[",
          "<script>",
          "&#x10FFFF;",
          "&#0;",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "\0",
          "\"",
          "\"\"",
          ",,,,,,,,",
          "\r",
          "%PDF-1.7",
          "endobj",
          "endstream",
          "<<",
          ">>",
          "/Kids [1 0 R]",
          "/Length 99999999",
          "/Count -1",
          "999999999999",
          "-1",
          "1e308",
          "PK\u0003\u0004",
          "r=\"A1\"",
          "r=\"XFD1048576\"",
          "ref=\"A1:XFD1048576\"",
          "s=\"70000\"",
          "t=\"s\"",
          "\uFEFF",
          "万亿",
          "2023年1—13月",
          "[1]",
          "%%EOF",
          "xref",
          "startxref");

  private final Random random;

  MutatedBytes(long seed) {
    this.random = new Random(seed);
  }

  byte[] of(byte[] healthy) {
    boolean packed = healthy.length > 4 && healthy[0] == 'P' && healthy[1] == 'K';
    return packed && random.nextInt(4) > 0 ? repacked(healthy) : damaged(healthy);
  }

  private byte[] damaged(byte[] healthy) {
    byte[] bytes = healthy.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times && bytes.length > 2; i++) {
      bytes = damagedOnce(bytes);
    }
    return bytes;
  }

  private byte[] damagedOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    return switch (random.nextInt(6)) {
      case 0 -> changed(bytes, at);
      case 1 -> spliced(bytes, at, at + length, new byte[0]);
      case 2 -> spliced(bytes, at, at, part);
      case 3 -> spliced(bytes, random.nextInt(bytes.length), -1, part);
      case 4 -> Arrays.copyOf(bytes, at);
      default -> spliced(bytes, at, at, word());
    };
  }

  private byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) random.nextInt(256);
    return changed;
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int behind = Math.max(from, to);
    out.write(bytes, 0, from);
    out.writeBytes(part);
    out.write(bytes, behind, bytes.length - behind);
    return out.toByteArray();
  }

  private byte[] repacked(byte[] archive) {
    Map<String, byte[]> entries = entries(archive);
    int damagedEntry = random.nextInt(Math.max(entries.size(), 1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      int number = 0;
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(number++ == damagedEntry ? damaged(entry.getValue()) : entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> entries(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return entries;
  }
}
