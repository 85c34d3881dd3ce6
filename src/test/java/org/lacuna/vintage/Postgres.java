package org.lacuna.vintage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One PostgreSQL for the whole run of tests; a database of its own for whoever asks. */
final class Postgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  static DataSource emptyDatabase() {
    String name = "store" + DATABASES.incrementAndGet();
    new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    return Server.RUNNING.getDatabase("postgres", name);
  }

  /** An empty database whose driver sends batches as one statement. */
  static DataSource batchingDatabase() {
    String name = "store" + DATABASES.incrementAndGet();
    new JdbcTemplate(Server.RUNNING.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    return new SingleConnectionDataSource(
        Server.RUNNING.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true",
        "postgres",
        "",
        true);
  }

  /** The same database as another role. */
  static DataSource loginOf(String role, DataSource database) {
    String name =
        new JdbcTemplate(database).queryForObject("SELECT current_database()", String.class);
    return Server.RUNNING.getDatabase(role, String.valueOf(name));
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
