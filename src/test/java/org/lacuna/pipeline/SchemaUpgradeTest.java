package org.lacuna.pipeline;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaUpgradeTest extends SchemaUpgradeContract {

  @Override
  DataSource emptyDatabase() {
    return new DriverManagerDataSource(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
  }
}
