package org.lacuna.snapshot;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.lacuna.digest.Sha256;
import org.lacuna.fetch.Conditions;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Snapshot.Kind;
import org.lacuna.snapshot.Verification.Progress;

/**
 * Every byte ever fetched, as WARC 1.1 (ISO 28500:2017) files in one folder, with an index in the
 * database.
 *
 * <p>Records are appended and synced before the database knows of them, so a process that dies at
 * any moment leaves whole records and at most one torn one. The next {@link #open} puts the torn
 * end aside and indexes what the database does not know. Nothing is ever changed or deleted.
 *
 * <p>One process writes at a time; others may read. All methods may be called from many threads;
 * threads that add at the same time share one sync and one transaction.
 */
public final class SnapshotArchive implements AutoCloseable {

  private final SnapshotIndex index;
  private final WarcFiles files;
  private final Path folder;
  private final Optional<WarcAppender> appender;
  private final Optional<FileChannel> lock;

  private SnapshotArchive(
      Path folder,
      SnapshotIndex index,
      WarcFiles files,
      Optional<WarcAppender> appender,
      Optional<FileChannel> lock) {
    this.folder = folder;
    this.index = index;
    this.files = files;
    this.appender = appender;
    this.lock = lock;
  }

  /**
   * Opens an archive for reading and writing, and mends what a killed process left behind.
   *
   * @param folder where the WARC files lie; made when it does not exist
   * @param database holds the tables of the migrations {@code V2xx}
   * @param clock gives the day of new files
   * @throws ArchiveFailure when another process writes to the folder, or it cannot be written
   */
  public static SnapshotArchive open(Path folder, DataSource database, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      SnapshotIndex index = new SnapshotIndex(database);
      WarcFiles files = new WarcFiles(folder);
      List<String> mended = new Recovery(files, index).run();
      DaySeals seals = new DaySeals(folder, files, index);
      if (!mended.isEmpty()) {
        // a database made anew from the files lacks their roots as well
        seals.openDay(clock.instant());
      }
      for (String warc : mended) {
        new CdxjFile(folder, warc, index).rewrite();
      }
      WarcAppender appender = new WarcAppender(files, index, seals, clock);
      return new SnapshotArchive(folder, index, files, Optional.of(appender), Optional.of(lock));
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot open the archive in " + folder, failed);
    }
  }

  /** Opens an archive for reading only: mends nothing, locks nothing, refuses to add. */
  public static SnapshotArchive reading(Path folder, DataSource database) {
    return new SnapshotArchive(
        folder,
        new SnapshotIndex(database),
        new WarcFiles(folder),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Archives a page. A body we already hold, and a page the server calls unchanged, become a
   * revisit record that refers to the first copy.
   *
   * @return once disk and database have it
   * @throws ArchiveFailure when it could not be stored; then nothing of it is stored
   */
  public Snapshot add(String source, Exchange exchange) {
    return add(Capture.of(source, Kind.RESPONSE, exchange));
  }

  /**
   * Archives an answer that was not the page: a wall, an error, robots.txt. It can be found by its
   * digest and by {@link #evidenceOf}, and is never taken for the page.
   */
  public Snapshot addEvidence(String source, Exchange exchange) {
    return add(Capture.of(source, Kind.EVIDENCE, exchange));
  }

  /**
   * Archives a copy that a public web archive made.
   *
   * @param original address the copy was made of
   * @param capturedAt when that archive made it
   * @param exchange how we got it from there
   */
  public Snapshot addArchiveCapture(
      String source, URI original, Instant capturedAt, Exchange exchange) {
    return add(Capture.fromArchive(source, original, capturedAt, exchange));
  }

  /**
   * Composes and compresses a capture, to be stored with others by {@link #addAll}. For the thread
   * that fetched it: many may prepare at the same time.
   *
   * @param kind what the answer is to us; a page that is no news becomes a revisit by itself
   * @param digest digest of its body, where it is known already
   */
  public Draft prepare(String source, Kind kind, Exchange exchange, Optional<String> digest) {
    return writer().draft(Capture.of(source, kind, exchange, digest));
  }

  /**
   * Stores captures with one sync of each file and one transaction.
   *
   * @return once disk and database have them, in the order given
   * @throws ArchiveFailure when they could not be stored; then nothing of them is stored
   */
  public List<Snapshot> addAll(List<Draft> drafts) {
    return drafts.isEmpty() ? List.of() : writer().addAll(drafts);
  }

  private Snapshot add(Capture capture) {
    return writer().add(capture);
  }

  private WarcAppender writer() {
    return appender.orElseThrow(
        () -> new ArchiveFailure("the archive in " + folder + " is open for reading"));
  }

  /**
   * What to send so that an unchanged page costs no body; {@link Conditions#NONE} for a new one.
   */
  public Conditions conditionsFor(URI address) {
    return index
        .newestFromPublisher(Capture.ascii(address))
        .map(entry -> new Conditions(entry.snapshot().etag(), entry.snapshot().lastModified()))
        .orElse(Conditions.NONE);
  }

  /** {@link #conditionsFor(URI)} for many at once; addresses never archived are left out. */
  public Map<URI, Conditions> conditionsFor(List<URI> addresses) {
    if (index.isEmpty()) {
      return Map.of();
    }
    Map<URI, Conditions> conditions = new HashMap<>();
    Map<URI, Entry> held = new HashMap<>();
    for (URI address : addresses) {
      URI ascii = Capture.ascii(address);
      index.newestFromPublisher(ascii).ifPresent(entry -> held.put(ascii, entry));
    }
    appender.ifPresent(open -> open.expect(held));
    for (URI address : addresses) {
      Optional.ofNullable(held.get(Capture.ascii(address)))
          .map(Entry::snapshot)
          .ifPresent(
              page -> conditions.put(address, new Conditions(page.etag(), page.lastModified())));
    }
    return conditions;
  }

  /** The newest capture of a page, by capture time; never evidence. */
  public Optional<Snapshot> newest(URI address) {
    return index.newest(Capture.ascii(address)).map(Entry::snapshot);
  }

  /** The newest capture of any page, by capture time; empty while nothing is archived. */
  public Optional<Snapshot> newestOfAll() {
    return index.newestBody().map(Entry::snapshot);
  }

  /** The first capture of a page, by capture time; never evidence. */
  public Optional<Snapshot> first(URI address) {
    return index.first(Capture.ascii(address)).map(Entry::snapshot);
  }

  /** The newest copy of a page of links, by capture time; never one that was added otherwise. */
  public Optional<Snapshot> newestList(URI address) {
    return index.newestList(Capture.ascii(address)).map(Entry::snapshot);
  }

  /** The copies of the pages of links of a source from a time on, by capture time. */
  public List<Snapshot> listsOf(String source, Instant from) {
    return index.listsOf(source, from);
  }

  /** The address that answered, after redirects, when a snapshot was taken. */
  public URI answeredFrom(Snapshot snapshot) {
    return index
        .at(snapshot.warc(), snapshot.offset())
        .map(Entry::target)
        .orElseThrow(() -> new ArchiveFailure("no record of " + snapshot.address()));
  }

  /** All captures of the pages of a source, by capture time; never evidence. */
  public List<Snapshot> ofSource(String source) {
    return index.ofSource(source, false);
  }

  /**
   * The captures of the pages of a source that may say something new, by capture time: without
   * those that say what their publisher said last, which after years are nearly all. Where copies
   * of public web archives lie between, all captures.
   */
  public List<Snapshot> changesOf(String source) {
    List<Snapshot> changes = index.changesOf(source);
    // such a copy may turn a repetition behind it into a change
    return changes.stream().anyMatch(page -> page.kind() == Kind.ARCHIVE_CAPTURE)
        ? ofSource(source)
        : changes;
  }

  /** All evidence kept for a source, by capture time. */
  public List<Snapshot> evidenceOf(String source) {
    return index.ofSource(source, true);
  }

  /** The capture that first brought the body with this digest, {@code sha-256:<hex>}. */
  public Optional<Snapshot> find(String digest) {
    return index.holder(digest).map(Entry::snapshot);
  }

  /**
   * The decoded body, read from its WARC record; that of the first copy for a revisit.
   *
   * @throws ArchiveFailure when the record is not there or does not match the digest
   */
  public byte[] body(Snapshot snapshot) {
    Entry holder =
        index
            .holder(snapshot.digest())
            .orElseThrow(() -> new ArchiveFailure("no record holds " + snapshot.digest()));
    return body(holder.snapshot(), snapshot.digest());
  }

  private byte[] body(Snapshot at, String digest) {
    try {
      byte[] body = RecordReader.body(files.read(at.warc(), at.offset(), at.length()));
      if (Sha256.labelled(body).equals(digest)) {
        return body;
      }
      throw new ArchiveFailure(place(at) + " does not hold " + digest + "; run 'lacuna verify'");
    } catch (IOException unreadable) {
      throw new ArchiveFailure(place(at) + " cannot be read; run 'lacuna verify'", unreadable);
    }
  }

  private static String place(Snapshot at) {
    return "%s at byte %d".formatted(at.warc(), at.offset());
  }

  /**
   * When the server sent an answer, by the server's own clock (RFC 9110, section 6.6.1); empty
   * where it does not say, or where its record cannot be read.
   */
  public Optional<Instant> sentAt(Snapshot snapshot) {
    try {
      return RecordReader.sent(files.read(snapshot.warc(), snapshot.offset(), snapshot.length()));
    } catch (IOException unreadable) {
      return Optional.empty(); // 'verify' names it; a clock is not told by it
    }
  }

  /**
   * Reads every byte again and names all that is not as it was written. Reads only; may run beside
   * a writer, whose newest records it then leaves out.
   *
   * @param progress hears how far it is
   */
  public Verification verify(Progress progress) {
    try {
      Executor still = appender.<Executor>map(open -> open::exclusively).orElse(Runnable::run);
      return new Verifier(folder, files, index, progress, still).run();
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot read the archive in " + folder, failed);
    }
  }

  /**
   * Packs captures into one WACZ file, with the records they refer to. The same captures give the
   * same bytes.
   *
   * @param title what the reader sees it called
   * @param snapshots captures of this archive, in any order
   * @param file where to; replaced whole when it exists
   */
  public void exportWacz(String title, List<Snapshot> snapshots, Path file) {
    try {
      new WaczExport(files, index).write(title, snapshots, file);
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot write " + file, failed);
    }
  }

  /** Days that are over with the Merkle root of their records, oldest first. */
  public List<DayRoot> roots() {
    return index.roots();
  }

  /** Writes the CDXJ index of the files that grew and lets the next writer in. */
  @Override
  public void close() {
    try {
      appender.ifPresent(open -> open.touched().forEach(this::writeIndexOf));
    } finally {
      lock.ifPresent(SnapshotArchive::release);
    }
  }

  private void writeIndexOf(String warc) {
    try {
      new CdxjFile(folder, warc, index).extend();
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot write the index of " + warc, failed);
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new ArchiveFailure("cannot release the archive", failed);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("writer.lock"), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    if (!locked(channel)) {
      channel.close();
      throw new ArchiveFailure("another process writes to the archive in " + folder);
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }
}
