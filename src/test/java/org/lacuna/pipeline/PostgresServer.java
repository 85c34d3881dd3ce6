package org.lacuna.pipeline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for the whole run of tests; a database of its own for whoever asks. */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final EmbeddedPostgres RUNNING = start();

  private PostgresServer() {}

  /** The name of a new database. */
  static String newDatabase() {
    String name = "home" + DATABASES.incrementAndGet();
    new JdbcTemplate(RUNNING.getPostgresDatabase()).execute("CREATE DATABASE " + name);
    return name;
  }

  static DataSource database(String name) {
    return RUNNING.getDatabase("postgres", name);
  }

  /** The JDBC address of a database. */
  static String address(String user, String name) {
    return RUNNING.getJdbcUrl(user, name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
