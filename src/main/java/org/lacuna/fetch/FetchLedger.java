package org.lacuna.fetch;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every look at every address, in the order made. Rows are only added. Safe for many threads. */
public final class FetchLedger {

  private static final String INSERT =
      "insert into fetch_attempt"
          + " (source, address, at, outcome, status, explanation, digest, target, way)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "select source, address, at, outcome, status, explanation, digest, target, way"
          + " from fetch_attempt";
  private static final int LONGEST_EXPLANATION = 1000;

  private final DataSource database;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  /** A ledger over migrated tables. */
  public FetchLedger(DataSource database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /** Adds attempts in one transaction; all of them are kept when this returns. */
  public void record(List<Attempt> attempts) {
    transactions.executeWithoutResult(
        status -> jdbc.batchUpdate(INSERT, attempts, 500, FetchLedger::bind));
  }

  /**
   * The attempts for a source from a time on.
   *
   * @return oldest first; empty when none was made
   */
  public List<Attempt> ofSource(String source, Instant from) {
    return jdbc.query(
        SELECT + " where source = ? and at >= ? order by at, id",
        FetchLedger::attempt,
        source,
        utc(from));
  }

  /**
   * The attempts for all sources from a time on, before another.
   *
   * @return oldest first
   */
  public List<Attempt> between(Instant from, Instant before) {
    return jdbc.query(
        SELECT + " where at >= ? and at < ? order by at, id",
        FetchLedger::attempt,
        utc(from),
        utc(before));
  }

  /** Looks that ended elsewhere than asked, from a time on, oldest first. */
  List<Attempt> redirectsSince(Instant from) {
    String redirected = " where at >= ? and target is not null and way = 'direct' order by at, id";
    return jdbc.query(SELECT + redirected, FetchLedger::attempt, utc(from));
  }

  /** The database the ledger is in; what else is known of sites stands beside it. */
  DataSource database() {
    return database;
  }

  private static void bind(PreparedStatement row, Attempt attempt) throws SQLException {
    row.setString(1, attempt.source());
    row.setString(2, attempt.address().toString());
    row.setObject(3, utc(attempt.at()));
    row.setString(4, attempt.outcome());
    row.setObject(5, attempt.status().orElse(null), Types.INTEGER);
    row.setString(6, shortened(attempt.explanation()));
    row.setString(7, attempt.digest().orElse(null));
    row.setString(8, attempt.target().map(URI::toString).orElse(null));
    row.setString(9, attempt.way().code());
  }

  private static String shortened(String explanation) {
    String plain = explanation.replace('\0', ' ');
    return plain.substring(0, Math.min(plain.length(), LONGEST_EXPLANATION));
  }

  private static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        row.getString(1),
        URI.create(row.getString(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        Optional.ofNullable(row.getObject(5, Integer.class)),
        row.getString(6),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)).map(URI::create),
        Attempt.Way.of(row.getString(9)));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
