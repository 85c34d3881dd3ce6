package org.lacuna.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The tables of the job repository, by the script Spring Batch ships for the database at hand. The
 * scripts differ between databases, everything else of the schema does not.
 */
final class BatchTables implements JavaMigration {

  private static final String SCRIPTS = "org/springframework/batch/core/";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "tables of the job repository";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /**
   * Drops first what an upgrade killed in its middle left: without its row here nothing used it.
   */
  @Override
  public void migrate(Context context) throws SQLException {
    layOut(context.getConnection());
  }

  static void layOut(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    new ResourceDatabasePopulator(
            new ClassPathResource(SCRIPTS + "schema-drop-" + product + ".sql"),
            new ClassPathResource(SCRIPTS + "schema-" + product + ".sql"))
        .execute(new SingleConnectionDataSource(connection, true));
  }
}
