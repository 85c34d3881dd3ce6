package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Closes the days that are over: a Merkle root in the database and in {@code roots.txt}, the files
 * read-only.
 */
final class DaySeals {

  private static final String HEADER =
      """
      # day records root chain: RFC 9162 Merkle root over the SHA-256 of each gzip member,
      # in the order of file names and offsets; each chain covers all days before it
      """;

  private final Path roots;
  private final WarcFiles files;
  private final SnapshotIndex index;
  private Optional<DayRoot> last;
  private Optional<LocalDate> sealedUpTo = Optional.empty();

  DaySeals(Path folder, WarcFiles files, SnapshotIndex index) {
    this.roots = folder.resolve("roots.txt");
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
        }
      }
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot make the files of " + day + " read-only", failed);
    }
  }

  private void writeRoots() {
    String text = text(index.roots());
    try {
      if (!Files.exists(roots) || !Files.readString(roots, US_ASCII).equals(text)) {
        WarcFiles.replace(roots, text.getBytes(US_ASCII));
      }
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot write " + roots, failed);
    }
  }

  static String text(List<DayRoot> roots) {
    return roots.stream().map(DayRoot::line).collect(Collectors.joining("\n", HEADER, "\n"));
  }
}
