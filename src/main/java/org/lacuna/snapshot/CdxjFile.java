package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The CDXJ index beside a WARC file. It is replaced whole, and only by the one writer of an
 * archive, so it always covers its file up to the last capture it names; what came since is put to
 * it. Files grow all day, and to write every line anew would make each look at a page dearer than
 * the last.
 */
final class CdxjFile {

  private final String warc;
  private final Path file;
  private final SnapshotIndex index;

  /** The index of one file of an archive. */
  CdxjFile(Path folder, String warc, SnapshotIndex index) {
    this.warc = warc;
    this.file = folder.resolve(warc + ".cdxj");
    this.index = index;
  }

  /** Writes it anew, as after captures were added to the database in any order. */
  void rewrite() throws IOException {
    write(List.of(), -1);
  }

  /**
   * What is wrong with it. Nothing is, while it covers its file up to the last capture it names, or
   * is not there yet: a run that was killed leaves it so, and the next one that writes to the file,
   * or seals its day, puts the rest to it.
   */
  Optional<String> objection() throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    List<String> lines = readable();
    long last = Cdxj.lastOffset(lines).orElse(-1);
    List<String> expected =
        Cdxj.index(name(), index.inFile(warc)).stream()
            .filter(line -> Cdxj.lastOffset(List.of(line)).orElse(0) <= last)
            .toList();
    return lines.equals(expected)
        ? Optional.empty()
        : Optional.of("this index does not say what the records are");
  }

  /** Adds the captures that came since it was written; writes it anew where it cannot be read. */
  void extend() throws IOException {
    List<String> lines = readable();
    OptionalLong last = Cdxj.lastOffset(lines);
    if (last.isPresent()) {
      write(lines, last.getAsLong());
    } else {
      rewrite();
    }
  }

  private List<String> readable() throws IOException {
    try {
      return Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
    } catch (CharacterCodingException damaged) {
      return List.of();
    }
  }

  /** As readers look for the file: beside its index. */
  private String name() {
    return warc.substring(warc.lastIndexOf('/') + 1);
  }

  private void write(List<String> known, long last) throws IOException {
    List<String> lines = new ArrayList<>(known);
    lines.addAll(Cdxj.index(name(), index.inFile(warc, last)));
    String text = String.join("\n", lines.stream().sorted().toList()) + "\n";
    WarcFiles.replace(file, text.getBytes(UTF_8));
  }
}
