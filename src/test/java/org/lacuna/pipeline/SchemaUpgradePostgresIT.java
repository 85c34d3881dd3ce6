package org.lacuna.pipeline;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class SchemaUpgradePostgresIT extends SchemaUpgradeContract {

  @Override
  DataSource emptyDatabase() {
    return PostgresServer.database(PostgresServer.newDatabase());
  }
}
