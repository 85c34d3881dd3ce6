package org.lacuna.vintage;

import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to this program's schema, or says why it cannot. */
public final class StoreSchema {

  private StoreSchema() {}

  /**
   * Applies the migrations that are missing, in whatever order their numbers came to be. H2 keeps
   * what a script did before the process was killed, so every script can be run again over its own
   * first half; one that failed is run again too.
   *
   * @param configuration names the database, and migrations beside the scripts
   * @throws StoreIsNewerException when the database was written by a newer program; nothing is
   *     changed
   */
  public static void upgrade(FluentConfiguration configuration) {
    Flyway flyway = configuration.outOfOrder(true).load();
    // asked once: it reads every script
    List<MigrationInfo> migrations = List.of(flyway.info().all());
    String newer = newerThanKnown(migrations);
    if (!newer.isEmpty()) {
      throw new StoreIsNewerException(newer);
    }
    if (migrations.stream().anyMatch(one -> one.getState() == MigrationState.FAILED)) {
      flyway.repair();
    }
    flyway.migrate();
  }

  private static String newerThanKnown(List<MigrationInfo> migrations) {
    return migrations.stream()
        .filter(StoreSchema::isNewer)
        .map(migration -> migration.getVersion() + " (" + migration.getDescription() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Applied there and not known here; a gap in the middle is as foreign as a later number. */
  private static boolean isNewer(MigrationInfo migration) {
    MigrationState state = migration.getState();
    return state == MigrationState.FUTURE_SUCCESS
        || state == MigrationState.FUTURE_FAILED
        || state == MigrationState.MISSING_SUCCESS
        || state == MigrationState.MISSING_FAILED;
  }
}
