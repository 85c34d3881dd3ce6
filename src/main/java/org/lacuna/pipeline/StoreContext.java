package org.lacuna.pipeline;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.lacuna.vintage.StoreFile;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The store of a home, opened. Wired by hand: a cron job pays for everything a start looks for, and
 * there is one data source and one job repository, whatever is configured.
 */
final class StoreContext implements AutoCloseable {

  private static final String HELD = "Database may be already in use";
  private static final int MOST_CONNECTIONS = 10;

  private final HikariDataSource database;
  private volatile boolean hurried;

  private StoreContext(HikariDataSource database) {
    this.database = database;
  }

  /**
   * Opens the store and brings its schema up to date.
   *
   * @throws HeldByAnotherRun when the store is embedded and another process is using it
   * @throws StoreUnreachable when it cannot be connected to
   */
  static StoreContext open(Home home) {
    try {
      Files.createDirectories(home.state());
      return new StoreContext(upgraded(connected(home)));
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + home.state() + ": " + failed.getMessage(), failed);
    } catch (RuntimeException failed) {
      throw isHeld(failed) ? new HeldByAnotherRun(RunLock.owner(home.state())) : failed;
    }
  }

  private static HikariDataSource connected(Home home) {
    try {
      return pool(home);
    } catch (RuntimeException failed) {
      // what the pool cannot begin with, or an address that no driver takes
      boolean known = isHeld(failed) || StorageTrouble.words(failed).isPresent();
      throw known ? failed : new StoreUnreachable(home, failed);
    }
  }

  private static HikariDataSource upgraded(HikariDataSource database) {
    try {
      Schema.upgrade(database);
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** Made without a configuration of its own: that would be copied field by field. */
  private static HikariDataSource pool(Home home) {
    HikariDataSource pool = new HikariDataSource();
    if (home.databaseUrl().startsWith("jdbc:h2:")) {
      // by its own door: the manager of drivers looks through all libraries for other ones
      JdbcDataSource embedded = new JdbcDataSource();
      embedded.setURL(home.databaseUrl());
      pool.setDataSource(embedded);
    } else {
      pool.setJdbcUrl(home.databaseUrl());
    }
    pool.setUsername(home.databaseUser());
    pool.setPassword(home.databasePassword());
    pool.setMaximumPoolSize(MOST_CONNECTIONS);
    pool.setMinimumIdle(1);
    if (home.databaseUrl().startsWith("jdbc:postgresql:")) {
      // a batch of inserts goes over the wire as few statements, not as one for each row
      pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    }
    return opened(pool);
  }

  /** With its first connection made: what is wrong with the store is to be known at once. */
  private static HikariDataSource opened(HikariDataSource pool) {
    try {
      pool.getConnection().close();
      return pool;
    } catch (SQLException failed) {
      pool.close();
      throw new CannotGetJdbcConnectionException("cannot open the store", failed);
    }
  }

  DataSource database() {
    return database;
  }

  /** The jobs of Spring Batch on this store; made when asked for, since few commands run any. */
  BatchEngine batch() {
    return new BatchEngine(database);
  }

  /**
   * Whoever asked a run to end waits for its end, not for the space of the past: closing leaves the
   * file as it is, and the next run gives the space back. Safe for any thread.
   */
  void hurry() {
    hurried = true;
  }

  @Override
  public void close() {
    try (database) {
      if (!hurried) {
        new StoreFile(database).close();
      }
    }
  }

  private static boolean isHeld(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(HELD)) {
        return true;
      }
    }
    return false;
  }
}
