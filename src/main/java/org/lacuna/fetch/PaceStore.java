package org.lacuna.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When each site may be asked again, shared by all processes on one database and kept for the next
 * run. A site is held by one request at a time, wherever it runs; a holder that died loses its hold
 * when its lease ends. Safe for use by many threads.
 */
public final class PaceStore {

  /**
   * No site rests, and none is held, for longer than a day. A time further ahead was written by a
   * clock that was wrong, and would keep us away for as long as it was.
   */
  private static final Duration UNLIKELY = Duration.ofHours(25);

  /**
   * A site that is not free.
   *
   * @param freeAt earliest time it may be asked; not yet known while it is held
   * @param held whether a request is under way
   */
  record Taken(Instant freeAt, boolean held) {}

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();

  /**
   * A store over migrated tables.
   *
   * @param clock what all processes sharing the database agree on
   */
  public PaceStore(DataSource database, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  /**
   * Takes a site for one request, if it is free now.
   *
   * @param site host and, where unusual, port
   * @param lease longest the request can last
   * @return empty when the site is ours, to be given back; else why it is not
   */
  Optional<Taken> take(String site, Duration lease) {
    Instant now = clock.instant();
    if (seize(site, now, now.plus(lease)) || enter(site, now, now.plus(lease))) {
      return Optional.empty();
    }
    return Optional.of(taken(site, now));
  }

  private boolean seize(String site, Instant now, Instant until) {
    return jdbc.sql(
                "update fetch_pace set holder = :holder, held_until = :until"
                    + " where site = :site and (free_at <= :now or free_at > :unlikely)"
                    + " and (held_until <= :now or held_until > :unlikely)")
            .param("holder", holder)
            .param("until", utc(until))
            .param("site", site)
            .param("now", utc(now))
            .param("unlikely", utc(now.plus(UNLIKELY)))
            .update()
        == 1;
  }

  private boolean enter(String site, Instant now, Instant until) {
    boolean known =
        jdbc.sql("select count(*) from fetch_pace where site = :site")
                .param("site", site)
                .query(Integer.class)
                .single()
            > 0;
    return !known && insert(site, now, until);
  }

  private boolean insert(String site, Instant now, Instant until) {
    try {
      jdbc.sql("insert into fetch_pace values (:site, :now, :until, :holder)")
          .param("site", site)
          .param("now", utc(now))
          .param("until", utc(until))
          .param("holder", holder)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false; // another process was first: the site is taken
    }
  }

  /** Gives a site back, to rest until the given time, or longer where it was told so. */
  void give(String site, Instant free) {
    Instant now = clock.instant();
    jdbc.sql(
            "update fetch_pace set held_until = :now,"
                + " free_at = case when free_at > :free and free_at <= :unlikely then free_at"
                + " else :free end"
                + " where site = :site and holder = :holder")
        .param("now", utc(now))
        .param("unlikely", utc(now.plus(UNLIKELY)))
        .param("free", utc(free))
        .param("site", site)
        .param("holder", holder)
        .update();
  }

  private Taken taken(String site, Instant now) {
    return jdbc.sql("select free_at, held_until from fetch_pace where site = :site")
        .param("site", site)
        .query(
            (row, n) ->
                new Taken(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant().isAfter(now)))
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
