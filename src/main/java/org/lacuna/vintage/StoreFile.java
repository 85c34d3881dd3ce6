package org.lacuna.vintage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

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

  private static final String SETTINGS = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE";
  private static final long SMALL = 16L << 20;
  private static final int HALF = 50;

  private final DataSource database;

  /**
   * The file behind a database; closing it does nothing to any other than an embedded H2.
   *
   * @param database H2 or PostgreSQL
   */
  public StoreFile(DataSource database) {
    this.database = database;
  }

  /**
   * The JDBC address of an embedded store.
   *
   * @param file without the ending the database gives it
   */
  public static String address(Path file) {
    // WRITE_DELAY=0: without it a killed process loses what it had committed last.
    // DB_CLOSE_ON_EXIT=FALSE: the database closes after the running job stopped, not before.
    return "jdbc:h2:file:" + file + SETTINGS;
  }

  /**
   * Rewrites the file when more than half of it is of the past, which takes as long as copying what
   * is held; the database is closed then. A kill in the middle leaves the old file or the new one.
   *
   * @throws SQLException when the database cannot be asked
   */
  @Override
  public void close() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (isEmbedded(connection)
          && setting(connection, "info.FILE_SIZE", 0) > SMALL
          && setting(connection, "info.CHUNKS_FILL_RATE", 100) < HALF) {
        statement.execute("SHUTDOWN COMPACT");
      }
    }
  }

  private static boolean isEmbedded(Connection connection) throws SQLException {
    return connection.getMetaData().getURL().startsWith("jdbc:h2:file:");
  }

  private static long setting(Connection connection, String name, long otherwise)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : otherwise;
      }
    }
  }
}
