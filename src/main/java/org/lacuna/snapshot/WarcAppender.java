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
import java.util.stream.Collectors;

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

  /** Whether the bodies above are all there are: of an archive that was empty when opened. */
  private volatile boolean recentIsAll;

  private volatile Map<URI, Entry> expected = Map.of();

  /** What holds the bodies of those, by digest, where they do not themselves. */
  private volatile Map<String, Entry> expectedHolders = Map.of();

  private final Set<String> touched = ConcurrentHashMap.newKeySet();
  private final GroupCommit<Draft, Snapshot> group = new GroupCommit<>(this::commit);

  WarcAppender(WarcFiles files, SnapshotIndex index, DaySeals seals, InstantSource clock) {
    this.files = files;
    this.index = index;
    this.seals = seals;
    this.clock = clock;
    this.recentIsAll = index.isEmpty();
  }

  Snapshot add(Capture capture) {
    return group.submit(draft(capture));
  }

  /** Compressing is the costly part: each caller does its own, outside the lock. */
  Draft draft(Capture capture) {
    Optional<Entry> held = held(capture);
    Optional<Entry> original = original(capture, held);
    return new Draft(capture, held, original, RecordComposer.compose(capture, original));
  }

  /** Commits all of them at once. */
  List<Snapshot> addAll(List<Draft> drafts) {
    List<Snapshot> added = new ArrayList<>();
    group.exclusively(() -> added.addAll(commit(drafts)));
    return added;
  }

  /** Files that grew since the archive was opened. */
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
    Capture capture = draft.capture;
    if (draft.original.isPresent()) {
      return draft;
    }
    Optional<Entry> since =
        Optional.ofNullable(batch.holders.get(capture.digest()))
            .or(() -> Optional.ofNullable(recent.get(capture.digest())));
    return since.isEmpty() || capture.exchange().body().length == 0
        ? draft
        : new Draft(capture, draft.held, since, RecordComposer.compose(capture, since));
  }

  /** What is held of addresses that are about to be asked for: their drafts need not look it up. */
  void expect(Map<URI, Entry> entries) {
    Set<String> elsewhere =
        entries.values().stream()
            .filter(entry -> !entry.holdsBody())
            .map(entry -> entry.snapshot().digest())
            .collect(Collectors.toSet());
    expectedHolders = index.holders(elsewhere);
    expected = Map.copyOf(entries);
  }

  /** The copy that a server means when it calls its page unchanged. */
  private Optional<Entry> held(Capture capture) {
    return capture.unchanged()
        ? Optional.ofNullable(expected.get(capture.address()))
            .or(() -> index.newestFromPublisher(capture.address()))
        : Optional.empty();
  }

  private Optional<Entry> original(Capture capture, Optional<Entry> held) {
    if (capture.unchanged()) {
      return held.flatMap(copy -> copy.holdsBody() ? held : holder(copy.snapshot().digest()));
    }
    // a commit finds the recent ones by itself
    return capture.exchange().body().length == 0 || recentIsAll
        ? Optional.empty()
        : index.holder(capture.digest());
  }

  private Optional<Entry> holder(String digest) {
    return Optional.ofNullable(expectedHolders.get(digest)).or(() -> index.holder(digest));
  }

  /** A file and what is added to it. */
  private static final class Growth {
    private final String warc;
    private final LocalDate day;
    private final long start;
    private final List<byte[]> parts = new ArrayList<>();
    private long end;

    Growth(String warc, LocalDate day, long start) {
      this.warc = warc;
      this.day = day;
      this.start = start;
      this.end = start;
    }

    Stored add(Member member, long captureAt) {
      int length = member.stored().length;
      Stored stored = new Stored(warc, end, length, captureAt, member.type(), member.seal(), day);
      parts.add(member.stored());
      end += length;
      return stored;
    }
  }

  /** What goes to disk and database together. */
  private final class Batch {
    private final Map<String, Growth> growths = new TreeMap<>();
    private final Map<String, Entry> holders = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Stored> records = new ArrayList<>();

    void add(LocalDate day, Draft draft) {
      String warc = WarcName.of(day, draft.capture.source());
      Growth growth = growths.computeIfAbsent(warc, w -> begin(w, day));
      int first = records.size();
      long captureAt = growth.end;
      for (Member member : draft.composed.members()) {
        records.add(growth.add(member, captureAt));
      }
      note(draft, records.get(first));
    }

    private Growth begin(String warc, LocalDate day) {
      Growth growth = new Growth(warc, day, known.computeIfAbsent(warc, index::end));
      if (growth.start == 0) {
        Member header = RecordComposer.fileHeader(warc, UUID.randomUUID(), clock.instant());
        records.add(growth.add(header, 0));
      }
      return growth;
    }

    private void note(Draft draft, Stored first) {
      Capture capture = draft.capture;
      Entry entry =
          Entry.of(capture, draft.composed.id(), draft.original, first).completedFrom(draft.held);
      entries.add(entry.mayRepeat() ? entry.against(before(draft)) : entry);
      if (entry.holdsBody()) {
        holders.put(entry.snapshot().digest(), entry);
      }
    }

    private Optional<Entry> before(Draft draft) {
      return draft.held.or(() -> index.newestFromPublisher(draft.capture.address()));
    }

    void write() {
      List<Growth> written = new ArrayList<>();
      try {
        for (Growth growth : growths.values()) {
          files.append(growth.warc, growth.start, growth.parts);
          written.add(growth);
        }
        index.insert(entries, records);
      } catch (IOException failed) {
        undo(written, failed);
        throw new ArchiveFailure("cannot append to the archive; nothing was added", failed);
      } catch (RuntimeException failed) {
        undo(written, failed);
        throw failed;
      }
      remember();
    }

    private void remember() {
      for (Growth growth : growths.values()) {
        touched.add(growth.warc);
        known.put(growth.warc, growth.end);
      }
      recent.putAll(holders);
      Iterator<String> oldest = recent.keySet().iterator();
      for (int surplus = recent.size() - MOST_RECENT; surplus > 0; surplus--) {
        recentIsAll = false;
        oldest.next();
        oldest.remove();
      }
    }

    /** Nobody was told of these records; a file that cannot be cut now is mended at next open. */
    private void undo(List<Growth> written, Exception cause) {
      for (Growth growth : written) {
        try {
          files.cut(growth.warc, growth.start);
        } catch (IOException failed) {
          cause.addSuppressed(failed);
        }
      }
    }
  }
}
