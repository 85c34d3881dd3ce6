package org.lacuna.vintage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The file of an embedded store: what is acknowledged is in it, wherever the process is killed.
 *
 * <p>H2 2.2 to 2.5 writes its header before it takes note of the chunk just written, so that the
 * header points to the chunk before. A killed process loses its newest commits whenever that chunk
 * filled a gap in the file which the chunk before had not foretold. Hence this store only ever
 * appends, where H2 finds the newest chunk without its header, and the file is rewritten when it is
 * closed in good order and most of it is of the past.
 */
public final class StoreFile implements AutoCloseable {

  private static final String SETTINGS =
      ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  private static final long SMALL = 16L << 20;
  private static final String FILL_RATE = "info.CHUNKS_FILL_RATE";
  private static final int HALF = 50;

  private final DataSource database;
  private final JdbcTemplate jdbc;

  /**
   * The file behind a database; closing it does nothing to any other than an embedded H2.
   *
   * @param database H2 or PostgreSQL
   */
  public StoreFile(DataSource database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
  }

  /**
   * The JDBC address of an embedded store.
   *
   * @param file without the ending the database gives it
   */
  public static String address(Path file) {
    // WRITE_DELAY=0: without it a killed process loses what it had committed last.
    // DB_CLOSE_ON_EXIT=FALSE: the database closes after the running job stopped, not before.
    // TRACE_LEVEL_FILE=0: what fails is thrown; a file beside the store would repeat it.
    return "jdbc:h2:file:" + file + SETTINGS;
  }

  /**
   * Rewrites the file when more than half of it is of the past, which takes as long as copying what
   * is held; the database is closed then. A kill in the middle leaves the old file or the new one.
   */
  @Override
  public void close() {
    if (isEmbedded() && setting("info.FILE_SIZE") > SMALL && setting(FILL_RATE) < HALF) {
      jdbc.execute("SHUTDOWN COMPACT");
    }
  }

  /** Asked without a template, which would make a class for its guard around the connection. */
  private boolean isEmbedded() {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
    } catch (SQLException gone) {
      throw new DataAccessResourceFailureException("the store does not answer", gone);
    }
  }

  private long setting(String name) {
    return Sql.one(
        jdbc.queryForObject(
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
            Long.class,
            name));
  }
}
