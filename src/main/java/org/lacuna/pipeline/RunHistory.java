package org.lacuna.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lacuna.pipeline.RunEntry.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every run of every job. Rows are only added. For one writer, which holds the lock of the home.
 */
public final class RunHistory {

  private static final int LONGEST_NOTE = 2000;
  private static final String SELECT =
      "select b.run, b.job, b.at, e.at, e.outcome, e.note from run_begin b"
          + " left join run_end e on e.run = b.run";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  /** A history over migrated tables. */
  RunHistory(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /**
   * A run begins. Runs without an end are written off as killed: the caller holds the lock, so none
   * of them is under way.
   *
   * @return the number of the run
   */
  String begin(String job, Instant now) {
    String run = UUID.randomUUID().toString();
    transactions.executeWithoutResult(
        status -> {
          jdbc.update(
              "insert into run_end (run, at, outcome, note) select b.run, ?, 'KILLED',"
                  + " 'its process went away without a word' from run_begin b"
                  + " where not exists (select 1 from run_end e where e.run = b.run)",
              utc(now));
          jdbc.update("insert into run_begin (run, job, at) values (?, ?, ?)", run, job, utc(now));
        });
    return run;
  }

  /** A run ended. */
  void end(String run, Instant now, Outcome outcome, String note, List<SourceCount> sources) {
    List<Object[]> rows = sources.stream().map(count -> row(run, count)).toList();
    transactions.executeWithoutResult(
        status -> {
          jdbc.batchUpdate("insert into run_source values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
          jdbc.update(
              "insert into run_end (run, at, outcome, note) values (?, ?, ?, ?)",
              run,
              utc(now),
              outcome.name(),
              note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
        });
  }

  /**
   * The newest runs, newest first.
   *
   * @param job only of this job; empty for all
   * @param most at most so many
   */
  public List<RunEntry> newest(Optional<String> job, int most) {
    String end = " order by b.at desc, b.run fetch first " + most + " rows only";
    List<RunEntry> bare =
        job.isPresent()
            ? jdbc.query(SELECT + " where b.job = ?" + end, RunHistory::entry, job.get())
            : jdbc.query(SELECT + end, RunHistory::entry);
    return bare.stream().map(this::withSources).toList();
  }

  /** The newest run of each job that ever ran, by the names of the jobs. */
  public List<RunEntry> newestOfEach() {
    return jdbc
        .queryForList("select distinct job from run_begin order by job", String.class)
        .stream()
        .flatMap(job -> newest(Optional.of(job), 1).stream())
        .toList();
  }

  /**
   * For each job that ever ran, by name, when its newest run began that did its work.
   *
   * @param now runs later than that are of a clock that was wrong, and tell nothing
   */
  public Map<String, Instant> newestDone(Instant now) {
    Map<String, Instant> newest = new LinkedHashMap<>();
    jdbc.query(
        "select b.job, max(b.at) from run_begin b join run_end e on e.run = b.run"
            + " where e.outcome in ('COMPLETE', 'NEWS', 'PARTIAL') and b.at <= ?"
            + " group by b.job order by b.job",
        row -> {
          newest.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
        },
        utc(now));
    return newest;
  }

  /**
   * When the first of those runs of a job began after which none did its work: what the present one
   * is to go on with. Empty where the last that ended was done.
   *
   * @param from runs that began earlier are left alone
   * @param now runs later than that are of a clock that was wrong
   */
  Optional<Instant> interrupted(String job, Instant from, Instant now) {
    return jdbc
        .query(
            SELECT
                + " where b.job = ? and b.at between ? and ? and e.run is not null"
                + " order by b.at desc, b.run",
            RunHistory::entry,
            job,
            utc(from),
            utc(now))
        .stream()
        .takeWhile(run -> !run.outcome().isDone())
        .map(RunEntry::begun)
        .reduce((later, earlier) -> earlier);
  }

  /** When the newest run began or ended, by the clock of its time; empty before the first. */
  Optional<Instant> newestTime() {
    List<OffsetDateTime> times = new ArrayList<>();
    for (String table : List.of("run_begin", "run_end")) {
      times.addAll(jdbc.queryForList("select max(at) from " + table, OffsetDateTime.class));
    }
    return times.stream()
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .max(Instant::compareTo);
  }

  /** When the first run began; empty before it. */
  Optional<Instant> first() {
    return jdbc.queryForList("select min(at) from run_begin", OffsetDateTime.class).stream()
        .filter(Objects::nonNull)
        .map(OffsetDateTime::toInstant)
        .findFirst();
  }

  private RunEntry withSources(RunEntry bare) {
    List<SourceCount> sources =
        jdbc.query(
            "select * from run_source where run = ? order by source",
            (row, n) -> count(row),
            bare.run());
    return new RunEntry(
        bare.run(), bare.job(), bare.begun(), bare.ended(), bare.outcome(), bare.note(), sources);
  }

  private static RunEntry entry(ResultSet row, int number) throws SQLException {
    return new RunEntry(
        row.getString(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString(5)).map(Outcome::valueOf).orElse(Outcome.OPEN),
        Optional.ofNullable(row.getString(6)).orElse(""),
        List.of());
  }

  private static Object[] row(String run, SourceCount count) {
    return new Object[] {
      run,
      count.source(),
      count.looks(),
      count.unchanged(),
      count.failed(),
      count.documents(),
      count.added(),
      count.revised(),
      count.withdrawn(),
      count.leftovers()
    };
  }

  private static SourceCount count(ResultSet row) throws SQLException {
    return new SourceCount(
        row.getString("source"),
        row.getInt("looks"),
        row.getInt("unchanged"),
        row.getInt("failed"),
        row.getInt("documents"),
        row.getInt("added"),
        row.getInt("revised"),
        row.getInt("withdrawn"),
        row.getInt("leftovers"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
