package org.lacuna.vintage;

import javax.sql.DataSource;

class VintageStoreOnPostgresIT extends VintageStoreContract {

  @Override
  DataSource emptyDatabase() {
    return Postgres.emptyDatabase();
  }
}
