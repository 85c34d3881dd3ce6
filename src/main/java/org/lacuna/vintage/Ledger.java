package org.lacuna.vintage;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.digest.Sha256;
import org.lacuna.series.Coded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages and readings of their snapshots. Only ever inserts. */
final class Ledger {

  private static final String EXTRACTION =
      """
      SELECT p.source, p.address, e.digest, e.captured_at, e.release_id, e.extractor, e.outcome,
      e.figures, e.leftovers, e.reason
      FROM extraction e JOIN page p ON p.id = e.page_id
      """;

  private final JdbcTemplate jdbc;

  Ledger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> findPage(Page page) {
    return jdbc
        .queryForList("SELECT id FROM page WHERE page_key = ?", Long.class, key(page))
        .stream()
        .findFirst();
  }

  long insertPage(Page page) {
    long id = next("page");
    jdbc.update(
        "INSERT INTO page (id, page_key, source, address) VALUES (?, ?, ?, ?)",
        id,
        key(page),
        page.source(),
        page.address().toString());
    return id;
  }

  /** Whether this snapshot was read by this extractor with this outcome. */
  boolean holds(long page, Extraction extraction) {
    return Sql.one(
            jdbc.queryForObject(
                """
                SELECT COUNT(*) FROM extraction WHERE page_id = ? AND captured_at = ?
                AND digest = ? AND extractor = ? AND outcome = ?
                """,
                Integer.class,
                page,
                Sql.time(extraction.capture().at()),
                extraction.capture().digest(),
                extraction.extractor(),
                extraction.outcome().code()))
        > 0;
  }

  long insert(long page, Extraction extraction, Optional<String> notice, Instant recorded) {
    long id = next("extraction");
    jdbc.update(
        """
        INSERT INTO extraction (id, page_id, release_id, digest, captured_at, extractor, outcome,
        figures, leftovers, reason, notice, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        page,
        extraction.release(),
        extraction.capture().digest(),
        Sql.time(extraction.capture().at()),
        extraction.extractor(),
        extraction.outcome().code(),
        extraction.figures(),
        extraction.leftovers(),
        Sql.text(extraction.reason()),
        notice.map(Sql::text).orElse(null),
        Sql.time(recorded));
    return id;
  }

  List<PageFacts.Reading> vintages(long page) {
    return jdbc.query(
        "SELECT id, captured_at, digest FROM extraction WHERE page_id = ? AND outcome = 'trusted'",
        (row, n) ->
            new PageFacts.Reading(
                row.getLong(1), Sql.instant(row, "captured_at"), row.getString(3)),
        page);
  }

  /** All captures whose page announces a correction; few. */
  Set<Notice> notices() {
    return Set.copyOf(
        jdbc.query(
            "SELECT DISTINCT p.source, p.address, e.captured_at FROM extraction e"
                + " JOIN page p ON p.id = e.page_id WHERE e.notice IS NOT NULL",
            (row, n) ->
                new Notice(
                    new Page(row.getString(1), URI.create(row.getString(2))),
                    Sql.instant(row, "captured_at"))));
  }

  /** All readings of a source's snapshots, in order of capture. */
  List<Extraction> ofSource(String source) {
    return jdbc.query(
        EXTRACTION + " WHERE p.source = ? ORDER BY e.captured_at, e.id",
        (row, n) -> extraction(row),
        source);
  }

  private static Extraction extraction(ResultSet row) throws SQLException {
    return new Extraction(
        new Capture(
            row.getString("source"),
            URI.create(row.getString("address")),
            row.getString("digest"),
            Sql.instant(row, "captured_at")),
        row.getString("release_id"),
        row.getString("extractor"),
        Coded.of(Extraction.Outcome.class, row.getString("outcome")),
        row.getInt("figures"),
        row.getInt("leftovers"),
        row.getString("reason"));
  }

  /** Writers take turns, so the greatest number is the last one given. */
  private long next(String table) {
    return Sql.one(
        jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table, Long.class));
  }

  private static String key(Page page) {
    return Sha256.hex(page.source() + '\n' + page.address());
  }
}
