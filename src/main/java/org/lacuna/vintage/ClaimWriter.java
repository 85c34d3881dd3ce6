package org.lacuna.vintage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lacuna.series.Amount;
import org.lacuna.series.Evidence;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a plan says, in batches. Only ever inserts. */
final class ClaimWriter {

  private static final int BATCH = 5000;

  private static final String CLAIM =
      """
      INSERT INTO claim (id, extraction_id, series_id, voice_id, time_period, period_start,
      period_end, obs_value, bound, step, obs_status, published, published_precision, first_seen,
      locator, quote, printed, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String STANDING =
      """
      INSERT INTO standing (id, extraction_id, recorded_by, series_id, period_start, period_end,
      mark, claim_id, published, published_precision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;

  ClaimWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void writeClaims(
      List<Claim> claims, long extraction, Map<SeriesKey, Long> series, Map<Voice, Long> voices) {
    jdbc.batchUpdate(
        CLAIM,
        claims,
        BATCH,
        (row, claim) -> {
          Observation o = claim.observation();
          row.setLong(1, claim.id());
          row.setLong(2, extraction);
          row.setLong(3, Sql.one(series.get(o.key())));
          row.setLong(4, Sql.one(voices.get(Voice.of(o.said()))));
          setPeriod(row, o.period());
          setAmount(row, o.amount());
          row.setString(11, Rows.statuses(o.status()));
          setPublished(row, 12, o.said().published());
          row.setObject(14, Sql.time(o.firstSeen()));
          setEvidence(row, o.evidence());
        });
  }

  void writeStandings(List<Fact> facts, Map<SeriesKey, Long> series) {
    AtomicLong ordinal = new AtomicLong();
    jdbc.batchUpdate(
        STANDING,
        facts,
        BATCH,
        (row, fact) -> {
          row.setLong(1, fact.at().recorder() * Matching.ROOM + ordinal.getAndIncrement());
          row.setLong(2, fact.at().extraction());
          row.setLong(3, fact.at().recorder());
          row.setLong(4, Sql.one(series.get(fact.slot().series())));
          row.setString(5, fact.slot().period().start().toString());
          row.setString(6, fact.slot().period().end().toString());
          row.setString(7, fact.mark().code());
          setClaim(row, fact.claim());
        });
  }

  private static void setPeriod(PreparedStatement row, ReferencePeriod period) throws SQLException {
    row.setString(5, period.timePeriod());
    row.setString(6, period.start().toString());
    row.setString(7, period.end().toString());
  }

  private static void setAmount(PreparedStatement row, Amount amount) throws SQLException {
    row.setBigDecimal(8, Sql.exact(amount.value()));
    row.setString(9, amount.bound().code());
    row.setBigDecimal(10, Sql.exact(amount.step()));
  }

  private static void setEvidence(PreparedStatement row, Evidence evidence) throws SQLException {
    row.setString(15, Sql.text(evidence.locator()));
    row.setString(16, Sql.text(evidence.quote()));
    row.setString(17, Sql.text(evidence.printed()));
    row.setString(18, Sql.text(evidence.rule()));
  }

  private static void setPublished(PreparedStatement row, int index, PublicationTime published)
      throws SQLException {
    row.setObject(index, published.date());
    row.setString(index + 1, published.precision().code());
  }

  private static void setClaim(PreparedStatement row, Optional<Claim> claim) throws SQLException {
    if (claim.isPresent()) {
      row.setLong(8, claim.get().id());
      setPublished(row, 9, claim.get().observation().said().published());
    } else {
      row.setNull(8, Types.BIGINT);
      row.setNull(9, Types.DATE);
      row.setNull(10, Types.VARCHAR);
    }
  }
}
