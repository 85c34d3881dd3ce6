package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.lacuna.digest.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs captures into one WACZ 1.1.1 file that ReplayWeb.page opens in a browser. The same captures
 * give the same bytes, whenever they are packed.
 */
final class WaczExport {

  private static final String DATA = "data.warc.gz";
  private static final int LINES_PER_BLOCK = 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WarcFiles files;
  private final SnapshotIndex index;

  WaczExport(WarcFiles files, SnapshotIndex index) {
    this.files = files;
    this.index = index;
  }

  void write(String title, List<Snapshot> snapshots, Path target) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + ".tmp");
    Path data = target.resolveSibling(target.getFileName() + ".warc.tmp");
    try {
      List<Entry> entries = withOriginals(snapshots);
      Instant created = newest(entries);
      List<String> lines = writeRecords(entries, created, data);
      try (WaczFile wacz = new WaczFile(draft)) {
        wacz.stored("archive/" + DATA, data);
        writeIndex(wacz, lines);
        wacz.deflated("pages/pages.jsonl", pages(snapshots).getBytes(UTF_8));
        wacz.finish(title, created);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(data);
    }
  }

  /** A revisit can only be replayed beside the record it refers to. */
  private List<Entry> withOriginals(List<Snapshot> snapshots) {
    Set<Entry> entries = new LinkedHashSet<>();
    for (Snapshot snapshot : snapshots) {
      Entry entry = index.at(snapshot.warc(), snapshot.offset()).orElseThrow();
      entries.add(entry);
      if (!entry.holdsBody()) {
        index.holder(snapshot.digest()).ifPresent(entries::add);
      }
    }
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry e) -> e.snapshot().warc())
                .thenComparingLong(e -> e.snapshot().offset()))
        .toList();
  }

  private static Instant newest(List<Entry> entries) {
    return entries.stream()
        .map(e -> e.snapshot().capturedAt())
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** Copies the stored records as they are; returns the CDXJ lines of the copy, sorted. */
  private List<String> writeRecords(List<Entry> entries, Instant created, Path data)
      throws IOException {
    List<String> lines = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(data)) {
      byte[] header = header(entries, created);
      out.write(header);
      long offset = header.length;
      for (Entry entry : entries) {
        lines.add(Cdxj.line(entry, DATA, offset));
        offset += copy(entry.snapshot(), out);
      }
    }
    return lines.stream().sorted().toList();
  }

  private static byte[] header(List<Entry> entries, Instant created) {
    StringBuilder ids = new StringBuilder();
    entries.forEach(entry -> ids.append(entry.recordId()).append('\n'));
    UUID id = UUID.nameUUIDFromBytes(ids.toString().getBytes(UTF_8));
    return RecordComposer.fileHeader(DATA, id, created).stored();
  }

  private long copy(Snapshot snapshot, OutputStream out) throws IOException {
    long copied = 0;
    for (Stored record : index.ofCapture(snapshot.warc(), snapshot.offset())) {
      byte[] stored = files.read(record.warc(), record.offset(), record.length());
      if (!Sha256.hex(stored).equals(record.seal())) {
        throw new IOException(
            "%s at byte %d is not what was written; run 'lacuna verify'"
                .formatted(record.warc(), record.offset()));
      }
      out.write(stored);
      copied += stored.length;
    }
    return copied;
  }

  /** Compressed CDXJ in blocks, with a second index over the blocks, as replay tools expect. */
  private static void writeIndex(WaczFile wacz, List<String> lines) throws IOException {
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    StringBuilder over =
        new StringBuilder(
            "!meta 0 {\"format\": \"cdxj-gzip-1.0\", \"filename\": \"index.cdx.gz\"}\n");
    for (int from = 0; from < lines.size(); from += LINES_PER_BLOCK) {
      byte[] block = gzip(lines.subList(from, Math.min(from + LINES_PER_BLOCK, lines.size())));
      String first = lines.get(from);
      over.append(first, 0, first.indexOf(" {"))
          .append(
              " {\"offset\": %d, \"length\": %d, \"digest\": \"sha256:%s\", \"filename\":"
                  .formatted(blocks.size(), block.length, Sha256.hex(block)))
          .append(" \"index.cdx.gz\"}\n");
      blocks.writeBytes(block);
    }
    wacz.stored("indexes/index.cdx.gz", blocks.toByteArray());
    wacz.deflated("indexes/index.idx", over.toString().getBytes(UTF_8));
  }

  private static byte[] gzip(List<String> lines) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(block)) {
      gzip.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
    return block.toByteArray();
  }

  private String pages(List<Snapshot> snapshots) {
    StringBuilder pages =
        new StringBuilder(
            "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n");
    snapshots.stream()
        .distinct()
        .sorted(Comparator.comparing(Snapshot::capturedAt).thenComparing(Snapshot::warc))
        .map(s -> index.at(s.warc(), s.offset()).orElseThrow())
        .forEach(entry -> pages.append(JSON.writeValueAsString(Page.of(entry))).append('\n'));
    return pages.toString();
  }

  /** One line of the list of pages. */
  record Page(String id, String url, String ts, String title) {

    static Page of(Entry entry) {
      String url = entry.target().toString();
      return new Page(
          entry.recordId().toString().replace("urn:uuid:", ""),
          url,
          entry.snapshot().capturedAt().toString(),
          url);
    }
  }
}
