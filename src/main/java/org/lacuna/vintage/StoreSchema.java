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
   * Applies the migrations that are missing, in whatever order their numbers came to be.
   *
   * @throws StoreIsNewerException when the database was written by a newer program; nothing is
   *     changed
   */
  public static void upgrade(Flyway flyway) {
    String newer = newerThanKnown(flyway);
    if (!newer.isEmpty()) {
      throw new StoreIsNewerException(newer);
    }
    Flyway.configure().configuration(flyway.getConfiguration()).outOfOrder(true).load().migrate();
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
