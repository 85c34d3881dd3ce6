package org.lacuna.vintage;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class VintageStoreOnH2Test extends VintageStoreContract {

  private String url = "";

  @Override
  DataSource emptyDatabase() {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    return new DriverManagerDataSource(url, "sa", "");
  }

  @Override
  DataSource roleForJobs() {
    new JdbcTemplate(dataSource).execute("CREATE USER jobs PASSWORD 'x'");
    grant("jobs");
    return new DriverManagerDataSource(url.replace(";DB_CLOSE_DELAY=-1", ""), "jobs", "x");
  }
}
