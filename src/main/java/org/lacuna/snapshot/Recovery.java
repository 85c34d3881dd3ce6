package org.lacuna.snapshot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lacuna.digest.Sha256;

/**
 * Makes files and index agree after a process died: whole records that the database does not know
 * are indexed; what is torn is put aside. Looks only at files of days that are not sealed.
 */
final class Recovery {

  private static final int WINDOW = 8 << 20;

  private final WarcFiles files;
  private final SnapshotIndex index;

  Recovery(WarcFiles files, SnapshotIndex index) {
    this.files = files;
    this.index = index;
  }

  /** Returns the files that were mended. */
  List<String> run() throws IOException {
    List<String> mended = new ArrayList<>();
    LocalDate first = index.lastRoot().map(r -> r.day().plusDays(1)).orElse(LocalDate.EPOCH);
    for (String warc : files.onDisk(first)) {
      long known = index.end(warc);
      long size = files.size(warc);
      if (size > known) {
        mend(warc, known, size);
        mended.add(warc);
      }
    }
    return mended;
  }

  private void mend(String warc, long known, long size) throws IOException {
    Tail tail = new Tail(warc, known);
    Window window = new Window(warc, size);
    while (tail.end < size) {
      Optional<byte[]> member = window.memberAt(tail.end);
      if (member.isEmpty()) {
        files.cutAside(warc, tail.end);
        break;
      }
      tail.take(member.get());
    }
    index.insert(tail.entries, tail.records);
  }

  /** A part of a file in memory, read anew when the next member is not wholly in it. */
  private final class Window {
    private final String warc;
    private final long size;
    private byte[] bytes = {};
    private long from;

    Window(String warc, long size) {
      this.warc = warc;
      this.size = size;
    }

    Optional<byte[]> memberAt(long offset) throws IOException {
      for (long width = bytes.length; ; width = Math.max(width * 2, WINDOW)) {
        int at = Math.toIntExact(offset - from);
        OptionalInt length = GzipMember.length(bytes, Math.min(at, bytes.length));
        if (length.isPresent()) {
          return Optional.of(Arrays.copyOfRange(bytes, at, at + length.getAsInt()));
        }
        if (offset == from && from + bytes.length == size) {
          return Optional.empty();
        }
        from = offset;
        bytes = files.read(warc, from, Math.min(Math.max(width, WINDOW), size - from));
      }
    }
  }

  /** The records of one file that the database does not know. */
  private final class Tail {
    private final String warc;
    private final LocalDate day;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Stored> records = new ArrayList<>();
    private final Map<String, Entry> newest = new HashMap<>();
    private long captureAt;
    private long end;

    Tail(String warc, long from) {
      this.warc = warc;
      this.day = WarcName.day(warc).orElseThrow();
      this.captureAt = from;
      this.end = from;
    }

    void take(byte[] stored) throws IOException {
      RecordReader.entry(stored, warc, end).ifPresent(this::take);
      String type = RecordReader.type(stored);
      records.add(new Stored(warc, end, stored.length, captureAt, type, Sha256.hex(stored), day));
      end += stored.length;
    }

    private void take(Entry entry) {
      captureAt = end;
      String address = entry.snapshot().address().toString();
      Optional<Entry> held =
          Optional.ofNullable(newest.get(address))
              .or(() -> index.newestFromPublisher(entry.snapshot().address()));
      Entry completed = entry.completedFrom(held).against(held);
      entries.add(completed);
      if (completed.isPublished()) {
        newest.put(address, completed);
      }
    }
  }
}
