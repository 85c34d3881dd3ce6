package org.lacuna.publish.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lacuna.publish.AtomicFile;
import org.lacuna.publish.Edition;

/**
 * Evidence in one file: the archived pages as a WACZ that any replay tool opens, and beside them
 * what was read from these pages, what was concluded, and which calendar said what should come. The
 * same evidence gives the same bytes; {@link PackCheck} finds any byte that was altered.
 */
public final class EvidencePack {

  private static final String FOLDER = "evidence/";

  private EvidencePack() {}

  /**
   * Writes a pack.
   *
   * @param edition what is proved: its claims, findings, calendar and sources
   * @param readBy version of the rules that read the figures
   * @param pages a WACZ file with the pages
   * @param tables the tables of the edition, as files
   * @param key signs the pack when there is one
   * @param target where to; replaced whole when it exists
   * @return {@code target}
   * @throws IOException when something could not be read or written; {@code target} is then as
   *     before
   */
  public static Path write(
      Edition edition,
      String readBy,
      Path pages,
      List<Path> tables,
      Optional<PackKey> key,
      Path target)
      throws IOException {
    try (ZipFile wacz = new ZipFile(pages.toFile())) {
      List<Part> parts = new ArrayList<>(pages(wacz));
      for (Path table : tables) {
        parts.add(Part.of(FOLDER + table.getFileName(), table));
      }
      parts.add(Part.of(FOLDER + "README.txt", PackWords.of(edition, readBy)));
      parts.sort(Comparator.comparing(Part::name));
      List<Part> described = described(edition, parts, key);
      return AtomicFile.write(target, out -> PlainZip.write(described, out));
    }
  }

  private static List<Part> described(Edition edition, List<Part> parts, Optional<PackKey> key)
      throws IOException {
    PackDescription.Title title =
        new PackDescription.Title(
            edition.masthead().title().both(),
            edition.masthead().about().both(),
            edition.asOf().toString());
    byte[] json = PackDescription.contents(title, parts);
    Part contents = Part.of(PackDescription.CONTENTS, json);
    List<Part> all = new ArrayList<>(parts);
    all.add(contents);
    all.add(
        Part.of(
            PackDescription.DIGEST,
            PackDescription.digest(
                contents, PackDescription.readContents(json).orElseThrow(), key)));
    return all;
  }

  /** The files of the WACZ but those that describe it. */
  private static List<Part> pages(ZipFile wacz) {
    List<Part> parts = new ArrayList<>();
    for (Enumeration<? extends ZipEntry> all = wacz.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.getName().startsWith("datapackage")) {
        parts.add(part(wacz, entry));
      }
    }
    return parts;
  }

  static Part part(ZipFile zip, ZipEntry entry) {
    return new Part(entry.getName(), entry.getSize(), () -> zip.getInputStream(entry));
  }
}
