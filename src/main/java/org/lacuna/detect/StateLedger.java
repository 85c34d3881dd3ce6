package org.lacuna.detect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.lacuna.series.Coded;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every step in the life of every series, as it was judged at the time. Steps are only added; to
 * record a life again adds what is new in it and nothing else. Safe for use by many threads, one of
 * them writing.
 */
public final class StateLedger {

  private static final int BATCH = 500;
  private static final String STEP = "series, release_id, learned, since, state_before, state";
  private static final String INSERT_STEP =
      "insert into series_state ("
          + STEP
          + ", cause, decided_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String INSERT_REASON =
      "insert into series_state_reason ("
          + STEP
          + ", position, strength, words, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT_STEPS =
      "select " + STEP + ", cause, decided_by from series_state";
  private static final String SELECT_REASONS =
      "select " + STEP + ", strength, words, evidence from series_state_reason";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  /** What a step is told by: one step of a series between two states, from a day, learned once. */
  private record StepId(
      String series,
      String release,
      Instant learned,
      LocalDate since,
      String before,
      String after) {

    static StepId of(Transition step) {
      return new StepId(
          step.series().toString(),
          step.release(),
          step.learned().truncatedTo(ChronoUnit.MICROS),
          step.since(),
          step.from().name(),
          step.to().name());
    }

    static StepId of(ResultSet row) throws SQLException {
      return new StepId(
          row.getString("series"),
          row.getString("release_id"),
          row.getObject("learned", OffsetDateTime.class).toInstant(),
          row.getObject("since", LocalDate.class),
          row.getString("state_before"),
          row.getString("state"));
    }

    void bind(PreparedStatement insert) throws SQLException {
      insert.setString(1, series);
      insert.setString(2, release);
      insert.setObject(3, learned.atOffset(ZoneOffset.UTC));
      insert.setObject(4, since);
      insert.setString(5, before);
      insert.setString(6, after);
    }
  }

  /** A reason with its place among the reasons of a step. */
  private record Ground(StepId step, int position, Reason reason) {}

  /**
   * A ledger over migrated tables.
   *
   * @param database where the tables are
   * @param clock says when a step is written down
   */
  public StateLedger(DataSource database, InstantSource clock) {
    this.jdbc = new JdbcTemplate(database);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    this.clock = clock;
  }

  /**
   * Adds the steps that are not in the ledger yet, all of them or, when this throws, none.
   *
   * @param lives lives of series, as {@link Watch#lives} tells them
   * @return the steps added, in the order of the lives
   */
  public List<Transition> record(List<SeriesLife> lives) {
    return transactions.execute(status -> recordInside(lives));
  }

  private List<Transition> recordInside(List<SeriesLife> lives) {
    Set<StepId> known = new HashSet<>(jdbc.query(SELECT_STEPS, (row, n) -> StepId.of(row)));
    List<Transition> added = new ArrayList<>();
    for (SeriesLife life : lives) {
      for (Transition step : life.transitions()) {
        if (known.add(StepId.of(step))) {
          added.add(step);
        }
      }
    }
    insert(added);
    return List.copyOf(added);
  }

  private void insert(List<Transition> steps) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        INSERT_STEP,
        steps,
        BATCH,
        (insert, step) -> {
          StepId.of(step).bind(insert);
          insert.setString(7, step.cause().map(Cause::code).orElse(""));
          insert.setString(8, step.decidedBy());
          insert.setObject(9, now);
        });
    jdbc.batchUpdate(INSERT_REASON, grounds(steps), BATCH, StateLedger::bind);
  }

  private static List<Ground> grounds(List<Transition> steps) {
    List<Ground> grounds = new ArrayList<>();
    for (Transition step : steps) {
      for (int i = 0; i < step.reasons().size(); i++) {
        grounds.add(new Ground(StepId.of(step), i, step.reasons().get(i)));
      }
    }
    return grounds;
  }

  private static void bind(PreparedStatement insert, Ground ground) throws SQLException {
    ground.step.bind(insert);
    insert.setInt(7, ground.position);
    insert.setString(8, ground.reason.strength().name());
    insert.setString(9, ground.reason.words());
    insert.setString(10, ground.reason.evidence());
  }

  /** Every step ever recorded, in the order in which it was learned. */
  public List<Transition> all() {
    return steps("", "");
  }

  /** Every step of one series, in the order in which it was learned; empty when there is none. */
  public List<Transition> history(SeriesKey series) {
    return steps(" where series = ?", series.toString());
  }

  /** The newest step of each series in each release, in the order in which they were learned. */
  public List<Transition> current() {
    Map<List<String>, Transition> newest = new LinkedHashMap<>();
    for (Transition step : all()) {
      List<String> series = List.of(step.series().toString(), step.release());
      newest.remove(series);
      newest.put(series, step);
    }
    return List.copyOf(newest.values());
  }

  private List<Transition> steps(String where, String parameter) {
    Object[] parameters = where.isEmpty() ? new Object[0] : new Object[] {parameter};
    Map<StepId, List<Reason>> reasons = reasons(where, parameters);
    return jdbc.query(
        SELECT_STEPS + where + " order by learned, since, recorded_at, series, release_id",
        (row, n) -> step(row, reasons),
        parameters);
  }

  private Map<StepId, List<Reason>> reasons(String where, Object[] parameters) {
    Map<StepId, List<Reason>> reasons = new HashMap<>();
    jdbc.query(
        SELECT_REASONS + where + " order by position",
        row -> {
          reasons.computeIfAbsent(StepId.of(row), id -> new ArrayList<>()).add(reason(row));
        },
        parameters);
    return reasons;
  }

  private static Reason reason(ResultSet row) throws SQLException {
    return new Reason(
        Reason.Strength.valueOf(row.getString("strength")),
        row.getString("words"),
        row.getString("evidence"));
  }

  private static Transition step(ResultSet row, Map<StepId, List<Reason>> reasons)
      throws SQLException {
    StepId id = StepId.of(row);
    return new Transition(
        SeriesKey.parse(id.series()),
        id.release(),
        SeriesState.valueOf(id.before()),
        SeriesState.valueOf(id.after()),
        id.since(),
        id.learned(),
        Coded.find(Cause.class, row.getString("cause")),
        row.getString("decided_by"),
        reasons.getOrDefault(id, List.of()));
  }
}
