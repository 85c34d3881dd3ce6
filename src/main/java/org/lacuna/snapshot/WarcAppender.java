package org.lacuna.snapshot;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lacuna.snapshot.RecordComposer.Composed;

/** Appends captures: files first, synced, then the index. */
final class WarcAppender {

  private static final int MOST_RECENT = 2000;

  private final WarcFiles files;
  private final SnapshotIndex index;
  private final DaySeals seals;
  private final InstantSource clock;

  /** Ends of the files written to; guarded, like the map below, by the group's commit. */
  private final Map<String, Long> known = new HashMap<>();

  /** Bodies stored lately: a draft older than these has asked the index itself. */
  private final Map<String, Entry> recent = new LinkedHashMap<>();

  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final GroupCommit<Draft, Snapshot> group = new GroupCommit<>(this::commit);

  WarcAppender(WarcFiles files, SnapshotIndex index, DaySeals seals, InstantSource clock) {
    this.files = files;
    this.index = index;
    this.seals = seals;
    this.clock = clock;
  }

  Snapshot add(Capture capture) {
    // compressing is the costly part: each caller does its own, outside the lock
    Optional<Entry> original = original(capture);
    return group.submit(new Draft(capture, original, RecordComposer.compose(capture, original)));
  }

  /** Files that grew since the archive was opened; may be added to. */
  Set<String> touched() {
    return touched;
  }

  /** Runs while nothing is being appended. */
  void exclusively(Runnable action) {
    group.exclusively(action);
  }

  private List<Snapshot> commit(List<Draft> drafts) {
    LocalDate day = seals.openDay(clock.instant());
    Batch batch = new Batch();
    for (Draft draft : drafts) {
      batch.add(day, settled(draft, batch));
    }
    batch.write();
    return batch.entries.stream().map(Entry::snapshot).toList();
  }

  /** Another thread may have brought the same body since the draft was made. */
  private Draft settled(Draft draft, Batch batch) {
    Capture capture = draft.capture();
    if (draft.original().isPresent()) {
      return draft;
    }
    Optional<Entry> since =
        Optional.ofNullable(batch.holders.get(capture.digest()))
            .or(() -> Optional.ofNullable(recent.get(capture.digest())));
    return since.isEmpty() || capture.exchange().body().length == 0
        ? draft
        : new Draft(capture, since, RecordComposer.compose(capture, since));
  }

  private Optional<Entry> original(Capture capture) {
    if (capture.unchanged()) {
      return index
          .newestFromPublisher(capture.address())
          .flatMap(held -> index.holder(held.snapshot().digest()));
    }
    return capture.exchange().body().length == 0
        ? Optional.empty()
        : index.holder(capture.digest());
  }

  /**
   * A capture on its way.
   *
   * @param original the record that holds the same body, empty when the body is new
   */
  private record Draft(Capture capture, Optional<Entry> original, Composed composed) {}

  /** What goes to disk and database together. */
  private final class Batch {
    private final Map<String, Long> ends = new TreeMap<>();
    private final Map<String, List<byte[]>> parts = new LinkedHashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private final Map<String, Entry> holders = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Stored> records = new ArrayList<>();

    void add(LocalDate day, Draft draft) {
      String warc = WarcName.of(day, draft.capture().source());
      begin(warc, day);
      long captureAt = ends.get(warc);
      for (Member member : draft.composed().members()) {
        append(warc, member, captureAt, day);
      }
      Stored first = records.get(records.size() - draft.composed().members().size());
      index(draft, first);
    }

    private void index(Draft draft, Stored first) {
      URI id = draft.composed().id();
      Capture capture = draft.capture();
      Entry entry =
          Entry.of(capture, id, draft.original(), first)
              .completedFrom(
                  capture.unchanged()
                      ? WarcAppender.this.index.newestFromPublisher(capture.address())
                      : Optional.empty());
      entries.add(entry);
      if (entry.holdsBody()) {
        holders.put(entry.snapshot().digest(), entry);
      }
    }

    private void begin(String warc, LocalDate day) {
      if (ends.containsKey(warc)) {
        return;
      }
      long end = known.computeIfAbsent(warc, WarcAppender.this.index::end);
      starts.put(warc, end);
      ends.put(warc, end);
      if (end == 0) {
        append(warc, RecordComposer.fileHeader(warc, UUID.randomUUID(), clock.instant()), 0, day);
      }
    }

    private void append(String warc, Member member, long captureAt, LocalDate day) {
      long offset = ends.get(warc);
      int length = member.stored().length;
      records.add(new Stored(warc, offset, length, captureAt, member.type(), member.seal(), day));
      parts.computeIfAbsent(warc, w -> new ArrayList<>()).add(member.stored());
      ends.put(warc, offset + length);
    }

    void write() {
      List<String> written = new ArrayList<>();
      try {
        for (Map.Entry<String, List<byte[]>> file : parts.entrySet()) {
          files.append(file.getKey(), starts.get(file.getKey()), file.getValue());
          written.add(file.getKey());
        }
        WarcAppender.this.index.insert(entries, records);
        remember(written);
      } catch (IOException failed) {
        undo(written, failed);
        throw new ArchiveFailure("cannot append to the archive; nothing was added", failed);
      } catch (RuntimeException failed) {
        undo(written, failed);
        throw failed;
      }
    }

    private void remember(List<String> written) {
      touched.addAll(written);
      known.putAll(ends);
      recent.putAll(holders);
      Iterator<String> oldest = recent.keySet().iterator();
      for (int surplus = recent.size() - MOST_RECENT; surplus > 0; surplus--) {
        oldest.next();
        oldest.remove();
      }
    }

    /** Nobody was told of these records; a file that cannot be cut now is mended at next open. */
    private void undo(List<String> written, Exception cause) {
      for (String warc : written) {
        try {
          files.cut(warc, starts.get(warc));
        } catch (IOException failed) {
          cause.addSuppressed(failed);
        }
      }
    }
  }
}
