package org.lacuna.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lacuna.digest.Sha256;
import org.lacuna.snapshot.Verification.Damage;
import org.lacuna.snapshot.Verification.Progress;

/**
 * Reads the whole archive again: every byte of every file must belong to a record with the right
 * seal, every body must match its digest, every index beside a file its records, every day its
 * root, every time stamp the root of its day.
 */
final class Verifier {

  private final Path folder;
  private final WarcFiles files;
  private final SnapshotIndex index;
  private final Progress progress;
  private final Executor still;
  private final List<Damage> damages = new ArrayList<>();
  private long records;
  private long bytes;
  private long total;

  /**
   * @param still runs what must see files and index at one moment
   */
  Verifier(Path folder, WarcFiles files, SnapshotIndex index, Progress progress, Executor still) {
    this.folder = folder;
    this.files = files;
    this.index = index;
    this.progress = progress;
    this.still = still;
  }

  Verification run() throws IOException {
    TreeSet<String> names = new TreeSet<>(index.files());
    names.addAll(files.onDisk(LocalDate.EPOCH));
    for (String warc : names) {
      total += files.size(warc);
    }
    for (String warc : names) {
      checkFile(warc);
    }
    checkRoots();
    checkStamps();
    return new Verification(records, bytes, List.copyOf(damages));
  }

  private void checkFile(String warc) throws IOException {
    Extent extent = extent(warc);
    Map<Long, Entry> entries = entries(warc);
    long end = 0;
    for (Stored record : extent.records()) {
      if (record.offset() != end) {
        damage(warc, end, "the index knows nothing of the bytes up to " + record.offset());
      }
      checkRecord(record, extent.size(), Optional.ofNullable(entries.get(record.offset())));
      end = record.end();
    }
    if (extent.size() > end) {
      damage(warc, end, "%d bytes belong to no known record".formatted(extent.size() - end));
    }
    new CdxjFile(folder, warc, index)
        .objection()
        .ifPresent(what -> damage(warc + ".cdxj", 0, what));
  }

  /** What a file should hold, and its size, at one moment. */
  private record Extent(List<Stored> records, long size) {}

  private Extent extent(String warc) {
    AtomicReference<Extent> extent = new AtomicReference<>(new Extent(List.of(), 0));
    still.execute(
        () -> {
          try {
            extent.set(new Extent(index.records(warc), files.size(warc)));
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
    return extent.get();
  }

  private Map<Long, Entry> entries(String warc) {
    return index.inFile(warc).stream()
        .collect(Collectors.toMap(e -> e.snapshot().offset(), Function.identity()));
  }

  private void checkRecord(Stored record, long size, Optional<Entry> entry) throws IOException {
    records++;
    if (record.end() > size) {
      damage(record.warc(), record.offset(), "the file ends before the end of this record");
      return;
    }
    byte[] stored = files.read(record.warc(), record.offset(), record.length());
    if (!Sha256.hex(stored).equals(record.seal())) {
      damage(record.warc(), record.offset(), "this record is not what was written");
    } else {
      entry.filter(Entry::holdsBody).ifPresent(e -> checkBody(e.snapshot(), stored));
    }
    bytes += record.length();
    progress.at(bytes, total);
  }

  private void checkBody(Snapshot snapshot, byte[] stored) {
    try {
      if (!Sha256.labelled(RecordReader.body(stored)).equals(snapshot.digest())) {
        damage(snapshot.warc(), snapshot.offset(), "the body does not match the index");
      }
    } catch (IOException unreadable) {
      damage(snapshot.warc(), snapshot.offset(), "unreadable: " + unreadable.getMessage());
    }
  }

  private void checkRoots() throws IOException {
    List<String> lines = DaySeals.lines(folder);
    Optional<DayRoot> before = Optional.empty();
    int line = DaySeals.FIRST_LINE;
    for (DayRoot root : index.roots()) {
      if (!root.equals(DayRoot.of(root.day(), index.seals(root.day()), before))) {
        damage(DaySeals.FILE, line, "the records of " + root.day() + " do not give its root");
      }
      if (line > lines.size() || !lines.get(line - 1).equals(root.line())) {
        damage(DaySeals.FILE, line, "expected '" + root.line() + "'");
      }
      before = Optional.of(root);
      line++;
    }
    if (lines.size() >= line) {
      damage(DaySeals.FILE, line, "roots of days that the database does not know");
    }
  }

  private void checkStamps() throws IOException {
    for (DayRoot root : index.roots()) {
      String stamp = TimeStamps.file(root.day());
      if (Files.exists(folder.resolve(stamp))) {
        TimeStampReply.objection(Files.readAllBytes(folder.resolve(stamp)), root)
            .ifPresent(what -> damage(stamp, 0, what));
      }
    }
  }

  private void damage(String file, long offset, String what) {
    damages.add(new Damage(file, offset, what));
  }
}
