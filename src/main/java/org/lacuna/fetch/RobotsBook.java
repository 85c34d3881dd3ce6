package org.lacuna.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every robots.txt as it was read, with what it meant; shared by processes and later runs. */
final class RobotsBook {

  private final JdbcClient jdbc;

  /**
   * One reading.
   *
   * @param site scheme, host and, where unusual, port
   * @param status status of the answer
   * @param decision what it means, for people
   * @param body the file, one char per byte
   */
  record Reading(String site, Instant at, int status, String decision, String body) {

    byte[] bytes() {
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  RobotsBook(DataSource database) {
    this.jdbc = JdbcClient.create(database);
  }

  void keep(Reading reading, Optional<String> digest) {
    jdbc.sql(
            "insert into fetch_robots (site, asked_at, status, decision, digest, body)"
                + " values (:site, :at, :status, :decision, :digest, :body)")
        .param("site", reading.site())
        .param("at", reading.at().atOffset(ZoneOffset.UTC))
        .param("status", reading.status())
        .param("decision", reading.decision())
        .param("digest", digest.orElse(null))
        .param("body", reading.body().replace('\0', ' '))
        .update();
  }

  /** The newest reading of a site since a time. */
  Optional<Reading> newest(String site, Instant from) {
    return jdbc.sql(
            "select site, asked_at, status, decision, body from fetch_robots"
                + " where site = :site and asked_at >= :from"
                + " order by asked_at desc, id desc fetch first 1 rows only")
        .param("site", site)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new Reading(
                    row.getString(1),
                    row.getObject(2, java.time.OffsetDateTime.class).toInstant(),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5)))
        .optional();
  }
}
