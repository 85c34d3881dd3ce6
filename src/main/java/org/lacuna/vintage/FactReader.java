package org.lacuna.vintage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads facts: claims as they were first stated, and what became of them. */
final class FactReader {

  private static final String CLAIMED =
      "SELECT "
          + Rows.CLAIM
          + """
          , o.captured_at, o.recorded_at, o.id AS extraction_id, o.id AS recorder_id,
          op.source AS page_source, op.address AS page_address
          FROM claim c JOIN extraction o ON o.id = c.extraction_id JOIN page op ON op.id = o.page_id
          WHERE
          """;

  private static final String STANDING =
      "SELECT "
          + Rows.CLAIM
          + """
          , s.series_id AS slot_series, s.period_start AS slot_period_start,
          s.period_end AS slot_period_end, s.mark, s.claim_id AS stated_claim,
          s.published AS stated_published, s.published_precision AS stated_published_precision,
          e.captured_at, e.id AS extraction_id, r.id AS recorder_id, r.recorded_at,
          p.source AS page_source, p.address AS page_address
          FROM standing s
          JOIN extraction e ON e.id = s.extraction_id JOIN page p ON p.id = e.page_id
          JOIN extraction r ON r.id = s.recorded_by
          LEFT JOIN claim c ON c.id = s.claim_id
          LEFT JOIN extraction o ON o.id = c.extraction_id LEFT JOIN page op ON op.id = o.page_id
          WHERE
          """;

  private static final String COUNTED =
      """
      SELECT c.series_id, COUNT(*) FROM claim c JOIN extraction e ON e.id = c.extraction_id
      WHERE e.captured_at <= ? AND e.recorded_at <= ? GROUP BY c.series_id
      """;

  private final JdbcTemplate jdbc;
  private final Rows rows;

  FactReader(JdbcTemplate jdbc, Rows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Facts about all figures of one series, in any order. */
  List<Fact> ofSeries(long series) {
    return read("c.series_id = ?", "s.series_id = ?", series);
  }

  /** Facts about all figures of one page, in any order. */
  List<Fact> ofPage(long page) {
    return read(
        "c.extraction_id IN (SELECT id FROM extraction WHERE page_id = ?)",
        "s.extraction_id IN (SELECT id FROM extraction WHERE page_id = ?)",
        page);
  }

  /** Facts of one source about figures whose periods end within a span, in any order. */
  List<Fact> ofSource(String source, String firstEnd, String lastEnd) {
    List<Fact> facts = new ArrayList<>();
    for (long voice : rows.voicesOf(source)) {
      facts.addAll(
          claimed("c.voice_id = ? AND c.period_end BETWEEN ? AND ?", voice, firstEnd, lastEnd));
    }
    if (!facts.isEmpty()) {
      facts.addAll(
          standing("p.source = ? AND s.period_end BETWEEN ? AND ?", source, firstEnd, lastEnd));
    }
    return facts;
  }

  /** How many claims about each series, by number, were captured and recorded by then. */
  Map<Long, Long> counts(AsOf asOf) {
    Map<Long, Long> counts = new HashMap<>();
    jdbc.query(
        COUNTED,
        row -> {
          counts.put(row.getLong(1), row.getLong(2));
        },
        Sql.limit(asOf.knownBy()),
        Sql.limit(asOf.recordedBy()));
    return counts;
  }

  private List<Fact> read(String whichClaims, String whichStandings, long id) {
    List<Fact> facts = new ArrayList<>(claimed(whichClaims, id));
    facts.addAll(standing(whichStandings, id));
    return facts;
  }

  private List<Fact> claimed(String which, Object... arguments) {
    return jdbc.query(CLAIMED + which, (row, n) -> rows.claimed(row), arguments);
  }

  private List<Fact> standing(String which, Object... arguments) {
    return jdbc.query(STANDING + which, (row, n) -> rows.standing(row), arguments);
  }
}
