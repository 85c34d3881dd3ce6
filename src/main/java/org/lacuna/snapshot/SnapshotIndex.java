package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.lacuna.digest.Sha256;
import org.lacuna.snapshot.Snapshot.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of the archive in the database. Inserts and reads; never updates, never deletes. */
final class SnapshotIndex {

  private static final String INSERT_SNAPSHOT =
      """
      insert into snapshot (warc, start_at, stored_length, record_id, digest, holds_body, kind,
        source, address, address_key, target, captured_at, status, content_type, etag,
        last_modified, changed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String INSERT_RECORD =
      """
      insert into warc_record (warc, start_at, stored_length, capture_at, record_type, seal,
        written_on)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;

  /** Digests in one question. */
  private static final int MOST_AT_ONCE = 500;

  private static final String PAGE = "kind in ('response', 'revisit', 'archive-capture')";
  private static final String PUBLISHED =
      "kind in ('response', 'revisit', 'list') and (status = 304 or status between 200 and 299)";
  private static final String IN_ORDER = " order by captured_at, warc, start_at";
  private static final String ONE = " fetch first 1 row only";
  private static final String NEWEST = " order by captured_at desc, warc desc, start_at desc" + ONE;
  private static final String NEWEST_OF_ADDRESS =
      " order by address_key desc, captured_at desc, warc desc, start_at desc" + ONE;
  private static final String FIRST_OF_ADDRESS =
      " order by address_key, captured_at, warc, start_at" + ONE;

  private final JdbcClient reader;
  private final JdbcTemplate writer;
  private final TransactionTemplate ownTransaction;

  SnapshotIndex(DataSource database) {
    reader = JdbcClient.create(database);
    writer = new JdbcTemplate(database);
    ownTransaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    // what is on disk stays known, whatever becomes of the caller's transaction
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Adds rows in one transaction of its own: all of them or none. */
  void insert(List<Entry> entries, List<Stored> records) {
    ownTransaction.executeWithoutResult(
        status -> {
          writer.batchUpdate(INSERT_SNAPSHOT, entries.stream().map(this::values).toList(), TYPES);
          writer.batchUpdate(INSERT_RECORD, records.stream().map(this::values).toList());
        });
  }

  /** Whether nothing was ever archived. */
  boolean isEmpty() {
    return reader.sql("select 1 from snapshot" + ONE).query(Integer.class).optional().isEmpty();
  }

  /** The record that holds the body with this digest; the first when there are several. */
  Optional<Entry> holder(String digest) {
    return reader
        .sql("select * from snapshot where digest = ? and holds_body = true" + IN_ORDER + ONE)
        .param(digest)
        .query(ENTRY)
        .optional();
  }

  /** {@link #holder} of many digests, by digest; those that nothing holds are left out. */
  Map<String, Entry> holders(Set<String> digests) {
    List<String> all = List.copyOf(digests);
    Map<String, Entry> holders = new HashMap<>();
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      reader
          .sql("select * from snapshot where digest in (:digests) and holds_body = true" + IN_ORDER)
          .param("digests", all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())))
          .query(ENTRY)
          .list()
          .forEach(entry -> holders.putIfAbsent(entry.snapshot().digest(), entry));
    }
    return holders;
  }

  /** The newest capture of a page from anywhere; evidence and lists are none. */
  Optional<Entry> newest(URI address) {
    return newest(address, PAGE);
  }

  /** The first capture of a page from anywhere; evidence and lists are none. */
  Optional<Entry> first(URI address) {
    return reader
        .sql("select * from snapshot where address_key = ? and " + PAGE + FIRST_OF_ADDRESS)
        .param(key(address))
        .query(ENTRY)
        .optional();
  }

  /** The newest copy of a page that its publisher gave us whole. */
  Optional<Entry> newestFromPublisher(URI address) {
    return newest(address, PUBLISHED);
  }

  /** The newest copy of a page of links. */
  Optional<Entry> newestList(URI address) {
    return newest(address, "kind = 'list'");
  }

  private Optional<Entry> newest(URI address, String condition) {
    // in the whole order of the index, so that it is read from its end and no further
    return reader
        .sql("select * from snapshot where address_key = ? and " + condition + NEWEST_OF_ADDRESS)
        .param(key(address))
        .query(ENTRY)
        .optional();
  }

  /** The newest capture of any page that holds its body itself; evidence is none. */
  Optional<Entry> newestBody() {
    return reader
        .sql("select * from snapshot where holds_body = true and kind <> 'evidence'" + NEWEST)
        .query(ENTRY)
        .optional();
  }

  List<Snapshot> ofSource(String source, boolean evidence) {
    return snapshots(evidence ? "kind = 'evidence'" : PAGE, source);
  }

  /** The captures of pages of a source that may say something new, in order of capture. */
  List<Snapshot> changesOf(String source) {
    return snapshots("changed = true", source);
  }

  /** The copies of the pages of links of a source, in order of capture. */
  List<Snapshot> listsOf(String source, Instant from) {
    return snapshots("kind = 'list' and captured_at >= ?", source, from.atOffset(ZoneOffset.UTC));
  }

  private List<Snapshot> snapshots(String condition, Object... sourceAndMore) {
    return reader
        .sql("select * from snapshot where source = ? and " + condition + IN_ORDER)
        .params(sourceAndMore)
        .query((row, n) -> entry(row).snapshot())
        .list();
  }

  /** The row of a snapshot. */
  Optional<Entry> at(String warc, long offset) {
    return reader
        .sql("select * from snapshot where warc = ? and start_at = ?")
        .params(warc, offset)
        .query(ENTRY)
        .optional();
  }

  /** Captures in one file, in the order of the file. */
  List<Entry> inFile(String warc) {
    return inFile(warc, -1);
  }

  /** Captures in one file behind an offset, in the order of the file. */
  List<Entry> inFile(String warc, long offset) {
    return reader
        .sql("select * from snapshot where warc = ? and start_at > ? order by start_at")
        .params(warc, offset)
        .query(ENTRY)
        .list();
  }

  /** Every file with a record, in the order of names. */
  List<String> files() {
    return reader
        .sql("select distinct warc from warc_record where start_at = 0 order by warc")
        .query(String.class)
        .list();
  }

  /** The records of a file in its order. */
  List<Stored> records(String warc) {
    return reader
        .sql("select * from warc_record where warc = ? order by start_at")
        .param(warc)
        .query((row, n) -> stored(row))
        .list();
  }

  /** The records of one capture, its response or revisit first. */
  List<Stored> ofCapture(String warc, long offset) {
    return reader
        .sql("select * from warc_record where warc = ? and capture_at = ? order by start_at")
        .params(warc, offset)
        .query((row, n) -> stored(row))
        .list();
  }

  /** First byte after the last known record of a file; 0 when nothing is known of it. */
  long end(String warc) {
    return reader
        .sql(
            "select start_at + stored_length from warc_record where warc = ?"
                + " order by warc desc, start_at desc"
                + ONE)
        .param(warc)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Seals of a day in the order of file names, by their bytes, and offsets. */
  List<String> seals(LocalDate day) {
    // databases sort texts each in their own way; the root must not depend on it
    return reader
        .sql("select * from warc_record where written_on = ?")
        .param(day)
        .query((row, n) -> stored(row))
        .list()
        .stream()
        .sorted(Comparator.comparing(Stored::warc).thenComparingLong(Stored::offset))
        .map(Stored::seal)
        .toList();
  }

  /** Days with records before {@code day} that no root was made for, oldest first. */
  List<LocalDate> unsealedBefore(LocalDate day) {
    return reader
        .sql(
            "select distinct written_on from warc_record where written_on < ? and written_on >"
                + " (select coalesce(max(written_on), date '0001-01-01') from archive_day)"
                + " order by written_on")
        .param(day)
        .query(LocalDate.class)
        .list();
  }

  /** Roots of the days that are over, oldest first. */
  List<DayRoot> roots() {
    return reader
        .sql("select * from archive_day order by written_on")
        .query((row, n) -> root(row))
        .list();
  }

  Optional<DayRoot> lastRoot() {
    return reader
        .sql("select * from archive_day order by written_on desc" + ONE)
        .query((row, n) -> root(row))
        .optional();
  }

  void insert(DayRoot root) {
    ownTransaction.executeWithoutResult(
        status ->
            writer.update(
                "insert into archive_day (written_on, records, root, chain) values (?, ?, ?, ?)",
                root.day(),
                root.records(),
                root.root(),
                root.chain()));
  }

  private Object[] values(Entry entry) {
    Snapshot s = entry.snapshot();
    return new Object[] {
      s.warc(),
      s.offset(),
      s.length(),
      entry.recordId().toString(),
      s.digest(),
      entry.holdsBody(),
      s.kind().code(),
      s.source(),
      s.address().toString(),
      key(s.address()),
      entry.target().toString(),
      s.capturedAt().atOffset(ZoneOffset.UTC),
      s.status(),
      s.contentType().orElse(null),
      s.etag().orElse(null),
      s.lastModified().orElse(null),
      entry.changed()
    };
  }

  private static final int[] TYPES = {
    Types.VARCHAR,
    Types.BIGINT,
    Types.BIGINT,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BOOLEAN,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.BOOLEAN
  };

  private Object[] values(Stored record) {
    return new Object[] {
      record.warc(),
      record.offset(),
      record.length(),
      record.captureAt(),
      record.type(),
      record.seal(),
      record.day()
    };
  }

  private static final RowMapper<Entry> ENTRY = (row, n) -> entry(row);

  private static Entry entry(ResultSet row) throws SQLException {
    Instant capturedAt = row.getObject("captured_at", OffsetDateTime.class).toInstant();
    Snapshot snapshot =
        new Snapshot(
            row.getString("digest"),
            row.getString("source"),
            URI.create(row.getString("address")),
            capturedAt,
            row.getInt("status"),
            Optional.ofNullable(row.getString("content_type")),
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("last_modified")),
            Kind.of(row.getString("kind")),
            row.getString("warc"),
            row.getLong("start_at"),
            row.getLong("stored_length"));
    return new Entry(
        snapshot,
        URI.create(row.getString("record_id")),
        URI.create(row.getString("target")),
        row.getBoolean("holds_body"),
        row.getBoolean("changed"));
  }

  private static DayRoot root(ResultSet row) throws SQLException {
    return new DayRoot(
        row.getObject("written_on", LocalDate.class),
        row.getLong("records"),
        row.getString("root"),
        row.getString("chain"));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("warc"),
        row.getLong("start_at"),
        row.getLong("stored_length"),
        row.getLong("capture_at"),
        row.getString("record_type"),
        row.getString("seal"),
        row.getObject("written_on", LocalDate.class));
  }

  /** Addresses can be longer than an index entry may be. */
  private static String key(URI address) {
    return Sha256.hex(address.toString().getBytes(UTF_8));
  }
}
