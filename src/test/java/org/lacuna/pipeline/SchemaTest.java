package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaTest {

  @Test
  void isCurrentOnceUpgradedAndNotBefore() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:schema;DB_CLOSE_DELAY=-1");
    assertThat(Schema.isCurrent(database)).isFalse();
    Schema.upgrade(database);
    assertThat(Schema.isCurrent(database)).isTrue();
    new JdbcTemplate(database)
        .update("delete from \"flyway_schema_history\" where \"version\" = '451'");
    assertThat(Schema.isCurrent(database)).isFalse();
  }
}
