package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.vintage.StoreSchema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class NewStoreTest {

  private static final String HISTORY =
      "select \"version\", \"description\", \"type\", \"script\", \"checksum\", \"success\""
          + " from \"flyway_schema_history\" where \"version\" is not null"
          + " order by \"installed_rank\"";

  @Test
  void hasTheTablesAndIndexesThatFlywayMakes() {
    assertThat(shape(laidOut("laid-out"))).hasSizeGreaterThan(50).isEqualTo(shape(byFlyway()));
  }

  @Test
  void hasTheMigrationsEnteredAsFlywayEntersThem() {
    DataSource laidOut = laidOut("laid-out-history");

    assertThat(history(laidOut)).isNotEmpty().isEqualTo(history(byFlyway()));
    assertThat(Schema.isCurrent(laidOut)).isTrue();
  }

  @Test
  void isValidToFlywayAndHasNothingPending() {
    Flyway flyway = Schema.flyway(laidOut("laid-out-valid")).outOfOrder(true).load();

    flyway.validate();
    assertThat(flyway.info().pending()).isEmpty();
  }

  /** A killed process leaves a migration done and not entered, and those after it undone. */
  @TestFactory
  Stream<DynamicTest> isFinishedByTheNextStartWhereverItWasCutShort() {
    int all = history(byFlyway()).size();
    return IntStream.rangeClosed(0, all)
        .mapToObj(
            entered ->
                DynamicTest.dynamicTest(
                    "after " + entered + " entries", () -> isFinishedAfter(entered)));
  }

  private static void isFinishedAfter(int entered) {
    DataSource database = laidOut("cut-short-" + entered);
    new JdbcTemplate(database)
        .update("delete from \"flyway_schema_history\" where \"installed_rank\" > ?", entered);

    Schema.upgrade(database);

    assertThat(Schema.isCurrent(database)).isTrue();
    assertThat(shape(database)).isEqualTo(shape(byFlyway()));
  }

  @Test
  void isToldFromOneThatHoldsATable() {
    DataSource database = database("told-apart");
    assertThat(NewStore.is(database)).isTrue();
    new JdbcTemplate(database).execute("create table of_somebody (id int)");
    assertThat(NewStore.is(database)).isFalse();
  }

  private static DataSource laidOut(String name) {
    DataSource database = database(name);
    Schema.upgrade(database);
    return database;
  }

  private static DataSource byFlyway() {
    DataSource database = database("by-flyway");
    StoreSchema.upgrade(Schema.flyway(database));
    return database;
  }

  private static DataSource database(String name) {
    return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  private static List<Map<String, Object>> history(DataSource database) {
    return new JdbcTemplate(database).queryForList(HISTORY);
  }

  private static List<String> shape(DataSource database) {
    return new JdbcTemplate(database)
        .queryForList(
            """
            select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
              from information_schema.columns
              where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
            union all
            select table_name || ' by ' || column_name || ' ' || ordinal_position
              from information_schema.index_columns
              where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
            order by 1
            """,
            String.class);
  }
}
