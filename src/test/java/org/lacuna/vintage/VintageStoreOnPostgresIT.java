package org.lacuna.vintage;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
class VintageStoreOnPostgresIT extends VintageStoreContract {

  @Override
  DataSource emptyDatabase() {
    return Postgres.emptyDatabase();
  }

  @Override
  DataSource roleForJobs() {
    JdbcTemplate owner = new JdbcTemplate(dataSource);
    owner.execute(
        "DO $$ BEGIN CREATE ROLE jobs LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    grant("jobs");
    return Postgres.loginOf("jobs", dataSource);
  }
}
