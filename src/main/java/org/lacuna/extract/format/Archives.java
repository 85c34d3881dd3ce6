package org.lacuna.extract.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lacuna.extract.Document;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;

/**
 * Unpacks ZIP archives into the documents in them, in memory. Names of entries are only labels:
 * nothing is written anywhere.
 */
@SuppressWarnings("StringSplitter") // an empty word at the end is no word
final class Archives {

  private static final int CHUNK = 1 << 16;

  private final ReadingLimits limits;
  private final Document archive;
  private final List<Document> documents = new ArrayList<>();
  private long unpacked;
  private int entries;

  private Archives(Document archive, ReadingLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /** Whether a document is an archive, and not a format that is a ZIP file inside. */
  static boolean isArchive(Document document) {
    return Sniff.begins(document, ZipParts.MAGIC)
        && !ZipParts.holds(document, "[Content_Types].xml");
  }

  /**
   * The documents in an archive in its order, archives in it unpacked as well; the document itself
   * when it is none.
   *
   * @throws UnreadableDocument when it is damaged, protected, or goes beyond a limit
   */
  static List<Document> unpack(Document document, ReadingLimits limits) throws UnreadableDocument {
    if (!isArchive(document)) {
      return List.of(document);
    }
    Archives archives = new Archives(document, limits);
    archives.unpack(document, 1);
    return List.copyOf(archives.documents);
  }

  private void unpack(Document document, int depth) throws UnreadableDocument {
    if (depth > limits.nesting()) {
      throw tooLarge("archives in archives, more than " + limits.nesting() + " deep");
    }
    try (ZipInputStream zip = ZipParts.open(document)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > limits.entries()) {
          throw tooLarge("more than " + limits.entries() + " entries");
        }
        if (!entry.isDirectory()) {
          add(document, entry, bytes(zip), depth);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnreadableDocument(
          UnreadableDocument.Reason.DAMAGED,
          document.name() + ": the archive is damaged or protected: " + damaged.getMessage(),
          damaged);
    }
  }

  private void add(Document parent, ZipEntry entry, byte[] bytes, int depth)
      throws UnreadableDocument {
    String name = parent.name() + "!/" + label(entry.getName());
    Document member = new Document(name, bytes, Optional.empty(), archive.charset());
    if (isArchive(member)) {
      unpack(member, depth + 1);
    } else {
      documents.add(member);
    }
  }

  /** The name without ways up or out of a folder: it is shown to people, and never opened. */
  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (String part : name.replace('\\', '/').split("/")) {
      if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
        label.append(label.isEmpty() ? "" : "/").append(part);
      }
    }
    return label.toString();
  }

  private byte[] bytes(ZipInputStream zip) throws IOException, UnreadableDocument {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int count = zip.read(chunk); count >= 0; count = zip.read(chunk)) {
      unpacked += count;
      if (unpacked > limits.bytes()) {
        throw tooLarge("more than " + limits.bytes() + " bytes unpacked");
      }
      if (unpacked > CHUNK && unpacked / limits.ratio() > archive.bytes().length) {
        throw tooLarge("more than " + limits.ratio() + " bytes unpacked for one packed");
      }
      bytes.write(chunk, 0, count);
    }
    return bytes.toByteArray();
  }

  private UnreadableDocument tooLarge(String detail) {
    return new UnreadableDocument(
        UnreadableDocument.Reason.TOO_LARGE, archive.name() + ": " + detail);
  }
}
