package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lacuna.vintage.StoreSchema;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schema of a store. What is up to date is seen in one query, and a new embedded store is laid
 * out at once; Flyway, whose thousand classes cost a short run a good part of its time, is asked
 * only to bring an older store up to date.
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
    if (NewStore.is(database)) {
      NewStore.layOut(database, scripts());
    } else {
      StoreSchema.upgrade(flyway(database));
    }
  }

  static FluentConfiguration flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .javaMigrations(new BatchTables())
        .validateMigrationNaming(true);
  }

  /** Whether exactly the migrations of this program have been applied. */
  static boolean isCurrent(DataSource database) {
    return applied(database).equals(known());
  }

  /** Versions this program has migrations for. */
  private static Set<String> known() {
    Set<String> known = new TreeSet<>(Set.of(new BatchTables().getVersion().getVersion()));
    for (Resource script : scripts()) {
      known.add(version(script));
    }
    return known;
  }

  /** The number of a migration: {@code 101} of {@code V101__fetch.sql}. */
  static String version(Resource script) {
    return String.valueOf(script.getFilename()).replaceFirst("^V(.*?)__.*", "$1");
  }

  /** Every migration but those in Java, in the order of their numbers. */
  private static List<Resource> scripts() {
    try {
      Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      return Arrays.stream(scripts).sorted(Comparator.comparing(Schema::version)).toList();
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
