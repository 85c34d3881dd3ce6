package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lacuna.vintage.StoreSchema;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The schema of a store. What is up to date is seen in one query; Flyway, which costs a short run a
 * good part of its time, is asked only where that is not so.
 */
final class Schema {

  private static final String MIGRATIONS = "classpath:db/migration/V*__*.sql";

  private Schema() {}

  /**
   * Applies the migrations that are missing.
   *
   * @throws org.lacuna.vintage.StoreIsNewerException when a newer program wrote the store
   */
  static void upgrade(DataSource database) {
    if (isCurrent(database)) {
      return;
    }
    StoreSchema.upgrade(
        Flyway.configure()
            .dataSource(database)
            .javaMigrations(new BatchTables())
            .validateMigrationNaming(true));
  }

  /**
   * Lays out an empty store that is thrown away soon: the same scripts, without Flyway's guard over
   * their history, whose many classes would come into every class archive.
   */
  static void layOut(DataSource empty) {
    JdbcTemplate sql = new JdbcTemplate(empty);
    sql.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              BatchTables.layOut(connection);
              return true;
            });
    new ResourceDatabasePopulator(scripts()).execute(empty);
    sql.execute(
        "create table \"flyway_schema_history\" (\"version\" varchar(50), \"success\" boolean)");
    for (String version : known()) {
      sql.update("insert into \"flyway_schema_history\" values (?, true)", version);
    }
  }

  /** Whether exactly the migrations of this program have been applied. */
  static boolean isCurrent(DataSource database) {
    return applied(database).equals(known());
  }

  /** Versions this program has migrations for. */
  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Set.of(new BatchTables().getVersion().getVersion()));
    for (Resource script : scripts()) {
      known.add(String.valueOf(script.getFilename()).replaceFirst("^V(.*?)__.*", "$1"));
    }
    return known;
  }

  /** Every migration but those in Java, in the order of their numbers. */
  private static Resource[] scripts() {
    try {
      Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      Arrays.sort(scripts, Comparator.comparing(script -> String.valueOf(script.getFilename())));
      return scripts;
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot list the migrations", failed);
    }
  }

  /** Versions applied to a store without failure; empty for a new one. */
  private static Set<String> applied(DataSource database) {
    try {
      return new HashSet<>(
          new JdbcTemplate(database)
              .queryForList(
                  "select \"version\" from \"flyway_schema_history\""
                      + " where \"success\" = true and \"version\" is not null",
                  String.class));
    } catch (BadSqlGrammarException absent) {
      return Set.of();
    }
  }
}
