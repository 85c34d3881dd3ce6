package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.vintage.StoreSchema;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database whose upgrade was killed: what a script did stands, its row in the history does not.
 */
class InterruptedUpgradeTest {

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:interrupted", "sa", "");
  private final JdbcTemplate sql = new JdbcTemplate(database);

  @BeforeEach
  void upgradeOnce() {
    StoreSchema.upgrade(flyway());
  }

  @AfterEach
  void close() {
    database.dispose();
  }

  @Test
  void isFinishedByTheNextStart() {
    List<String> whole = tables();
    sql.update("DELETE FROM \"flyway_schema_history\"");

    StoreSchema.upgrade(flyway());

    assertThat(tables()).isEqualTo(whole);
    assertThat(sql.queryForList("SELECT id FROM store_writer", Integer.class)).containsExactly(1);
  }

  @Test
  void isFinishedEvenWhereAnEarlierStartFailedAtIt() {
    sql.update(
        "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" >= '201'");

    StoreSchema.upgrade(flyway());

    assertThat(flyway().load().info().pending()).isEmpty();
    flyway().load().validate();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(database)
        .javaMigrations(new BatchTables())
        .outOfOrder(true);
  }

  private List<String> tables() {
    return sql.queryForList(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
            + " ORDER BY table_name",
        String.class);
  }
}
