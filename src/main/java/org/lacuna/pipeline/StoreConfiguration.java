package org.lacuna.pipeline;

import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.lacuna.vintage.StoreFile;
import org.lacuna.vintage.StoreSchema;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * The store and the job repository. Names its auto-configurations one by one: searching the class
 * path for all of them costs a start that a cron job pays each time.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class,
})
class StoreConfiguration {

  /** Refuses a store that a newer version wrote, and says so. */
  @Bean
  FlywayMigrationStrategy schema() {
    return StoreSchema::upgrade;
  }

  /** Depends on the database, so that it is closed before it. */
  @Bean
  StoreFile file(DataSource database) {
    return new StoreFile(database);
  }

  @Bean
  JavaMigration batchTables() {
    return new BatchTables();
  }
}
