package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SchemaLayoutTest {

  @Test
  void aStoreLaidOutForARehearsalHasTheColumnsOfOneThatWasUpgraded() {
    DataSource upgraded = database("upgraded");
    Schema.upgrade(upgraded);
    DataSource laidOut = database("laid-out");
    Schema.layOut(laidOut);

    assertThat(columns(laidOut)).isNotEmpty().isEqualTo(columns(upgraded));
    assertThat(Schema.isCurrent(laidOut)).isTrue();
  }

  private static DataSource database(String name) {
    return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  private static List<String> columns(DataSource database) {
    return new JdbcTemplate(database)
        .queryForList(
            "select table_name || '.' || column_name || ' ' || data_type"
                + " from information_schema.columns where table_schema = 'PUBLIC'"
                + " and table_name <> 'flyway_schema_history' order by 1",
            String.class);
  }
}
