package org.lacuna.vintage;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to this program's schema, or says why it cannot. */
public final class StoreSchema {

  private StoreSchema() {}

  /**
   * Applies the migrations that are missing, in whatever order their numbers came to be. H2 keeps
   * what a script did before the process was killed, so every script can be run again over its own
   * first half; one that failed is run again too.
   *
   * @throws StoreIsNewerException when the database was written by a newer program; nothing is
   *     changed
   */
  public static void upgrade(Flyway flyway) {
    String newer = newerThanKnown(flyway);
    if (!newer.isEmpty()) {
      throw new StoreIsNewerException(newer);
    }
    Flyway upgrade =
        Flyway.configure().configuration(flyway.getConfiguration()).outOfOrder(true).load();
    if (hasFailed(upgrade)) {
      upgrade.repair();
    }
    upgrade.migrate();
  }

  private static boolean hasFailed(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .anyMatch(migration -> migration.getState() == MigrationState.FAILED);
  }

  private static String newerThanKnown(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
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
