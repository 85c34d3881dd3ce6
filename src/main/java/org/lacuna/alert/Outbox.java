package org.lacuna.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is to be said to whom, and each attempt to say it. Inserts and reads. */
final class Outbox {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 7;
  private static final Duration LONGEST_WAIT = Duration.ofHours(25);
  private static final String WAITING =
      """
      select n.*,
        (select count(*) from alert_delivery d where d.notice = n.id) as attempts,
        (select max(d.at) from alert_delivery d where d.notice = n.id) as last_at
      from alert_notice n
      where not exists (select 1 from alert_delivery d where d.notice = n.id and d.delivered = true)
      order by n.created_at, n.id\
      """;

  private final JdbcTemplate jdbc;

  Outbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One notice for one channel.
   *
   * @param id unique
   * @param channel name of the channel
   * @param due not to be sent before
   * @param inDigest whether it is sent together with others
   * @param notice what is said
   */
  record Letter(String id, String channel, Instant due, boolean inDigest, Notice notice) {}

  /**
   * A letter that nobody has taken yet.
   *
   * @param attempts how often that was tried
   * @param next when to try again
   */
  record Waiting(Letter letter, int attempts, Instant next) {

    /**
     * Whether to try now. Nothing is ever put off for longer than a day, so a time further ahead
     * was written by a clock that was wrong.
     */
    boolean isDue(Instant now) {
      return !next.isAfter(now) || next.isAfter(now.plus(LONGEST_WAIT));
    }
  }

  /** Adds letters; the caller holds the transaction. */
  void add(List<Letter> letters, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    for (Letter letter : letters) {
      rows.add(
          new Object[] {
            letter.id(),
            letter.channel(),
            IncidentLog.utc(letter.due()),
            letter.inDigest(),
            IncidentLog.utc(now),
            Json.MAPPER.writeValueAsString(letter.notice())
          });
    }
    jdbc.batchUpdate(
        "insert into alert_notice (id, channel, due_at, in_digest, created_at, notice)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** All letters that nobody has taken yet, in the order they were written. */
  List<Waiting> waiting() {
    return jdbc.query(WAITING, (row, n) -> waiting(row));
  }

  /** The newest notices a channel took, newest first. */
  List<Notice> taken(String channel, int most) {
    return jdbc.query(
        "select n.notice from alert_notice n where n.channel = ? and exists (select 1 from"
            + " alert_delivery d where d.notice = n.id and d.delivered = true)"
            + " order by n.created_at desc, n.id desc fetch first "
            + most
            + " rows only",
        (row, n) -> Json.MAPPER.readValue(row.getString(1), Notice.class),
        channel);
  }

  /** Notes how an attempt ended. */
  void note(Waiting waiting, Instant now, boolean delivered, String explanation) {
    jdbc.update(
        "insert into alert_delivery (notice, attempt, at, delivered, explanation)"
            + " values (?, ?, ?, ?, ?)",
        waiting.letter().id(),
        waiting.attempts() + 1,
        IncidentLog.utc(now),
        delivered,
        explanation.substring(0, Math.min(explanation.length(), 2000)));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
    Letter letter =
        new Letter(
            row.getString("id"),
            row.getString("channel"),
            due,
            row.getBoolean("in_digest"),
            Json.MAPPER.readValue(row.getString("notice"), Notice.class));
    int attempts = row.getInt("attempts");
    OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
    return new Waiting(letter, attempts, last == null ? due : next(last.toInstant(), attempts));
  }

  /** 5 minutes, then 10, 20 and so on, at most half a day apart; never given up. */
  private static Instant next(Instant last, int attempts) {
    return last.plus(FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
  }
}
