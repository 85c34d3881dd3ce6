package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Closes the days that are over: a Merkle root in the database and in {@code roots.txt}, the files
 * read-only, the index beside each of them whole.
 */
final class DaySeals {

  static final String FILE = "roots.txt";

  /** Number of the line that holds the first day. */
  static final int FIRST_LINE = 3;

  private static final String HEADER =
      """
      # day records root chain: RFC 9162 Merkle root over the SHA-256 of each gzip member,
      # in the order of file names and offsets; each chain covers all days before it
      """;

  private final Path folder;
  private final Path roots;
  private final WarcFiles files;
  private final SnapshotIndex index;
  private Optional<DayRoot> last;
  private Optional<LocalDate> sealedUpTo = Optional.empty();

  DaySeals(Path folder, WarcFiles files, SnapshotIndex index) {
    this.folder = folder;
    this.roots = folder.resolve(FILE);
    this.files = files;
    this.index = index;
    this.last = index.lastRoot();
  }

  /**
   * The day new records belong to, in UTC. Seals the days before it first. When the clock stands
   * before a sealed day, the day after that is used: a sealed day is never written to again.
   */
  LocalDate openDay(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate day = last.map(l -> later(today, l.day().plusDays(1))).orElse(today);
    if (!sealedUpTo.equals(Optional.of(day))) {
      sealBefore(day);
      sealedUpTo = Optional.of(day);
    }
    return day;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private void sealBefore(LocalDate day) {
    for (LocalDate over : index.unsealedBefore(day)) {
      seal(over);
    }
    writeRoots();
  }

  private void seal(LocalDate day) {
    DayRoot root = DayRoot.of(day, index.seals(day), last);
    index.insert(root);
    last = Optional.of(root);
    try {
      for (String warc : files.onDisk(day)) {
        if (WarcName.day(warc).equals(Optional.of(day))) {
          files.makeReadOnly(warc);
          // a run that was killed left its last captures out, and no other will write to it
          new CdxjFile(folder, warc, index).rewrite();
        }
      }
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot close the files of " + day, failed);
    }
  }

  private void writeRoots() {
    String text = index.roots().stream().map(DayRoot::line).collect(joining("\n", HEADER, "\n"));
    try {
      String present = Files.exists(roots) ? Files.readString(roots, ISO_8859_1) : "";
      // a file that says something else is evidence, and stays for 'verify' to name
      if (last.isPresent() && text.startsWith(present) && !text.equals(present)) {
        WarcFiles.replace(roots, text.getBytes(US_ASCII));
      }
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot write " + roots, failed);
    }
  }

  /** The lines of {@code roots.txt}; none when there is no such file yet. */
  static List<String> lines(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? Files.readAllLines(file, ISO_8859_1) : List.of();
  }
}
