package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A store of every earlier schema version, with rows in all its tables, is brought up to date. */
abstract class SchemaUpgradeContract {

  /** An empty database of its own for each test. */
  abstract DataSource emptyDatabase();

  /** Every version a store may be at; a new one without its sample of rows fails. */
  static Stream<String> versions() {
    return Arrays.stream(flyway().dataSource("jdbc:h2:mem:versions", "sa", "").load().info().all())
        .map(migration -> String.valueOf(migration.getVersion()));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void keepsEveryRowOfAStoreOf(String version) throws IOException {
    DataSource database = emptyDatabase();
    JdbcTemplate sql = new JdbcTemplate(database);
    flyway().dataSource(database).target(version).load().migrate();
    for (String earlier : versions().toList()) {
      fill(sql, earlier);
      if (earlier.equals(version)) {
        break;
      }
    }
    Map<String, List<String>> columns = columns(sql);
    Map<String, List<String>> before = rows(sql, columns);
    assertThat(before.values()).as("tables without a row").noneMatch(List::isEmpty);

    Schema.upgrade(database);

    assertThat(Schema.isCurrent(database)).isTrue();
    assertThat(rows(sql, columns)).isEqualTo(before);
  }

  private static FluentConfiguration flyway() {
    return Flyway.configure().javaMigrations(new BatchTables());
  }

  private static void fill(JdbcTemplate sql, String version) throws IOException {
    ClassPathResource sample = new ClassPathResource("upgrade/V" + version + ".sql");
    try (InputStream there = sample.getInputStream()) {
      assertThat(there).isNotNull();
    }
    sql.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              ScriptUtils.executeSqlScript(
                  connection, new EncodedResource(sample, StandardCharsets.UTF_8));
              return true;
            });
  }

  /** The columns of every table that holds rows of ours. */
  private static Map<String, List<String>> columns(JdbcTemplate sql) {
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table : tables(sql)) {
      columns.put(
          table,
          sql.queryForList(
              "SELECT column_name FROM information_schema.columns"
                  + " WHERE lower(table_schema) = 'public' AND table_name = ?",
              String.class,
              table));
    }
    return columns;
  }

  /** The tables of the job repository but for the first belong to Spring Batch. */
  private static List<String> tables(JdbcTemplate sql) {
    return sql.queryForList(
        "SELECT table_name FROM information_schema.tables WHERE lower(table_schema) = 'public'"
            + " AND table_type = 'BASE TABLE' AND lower(table_name) <> 'flyway_schema_history'"
            + " AND (lower(table_name) NOT LIKE 'batch%'"
            + " OR lower(table_name) = 'batch_job_instance')",
        String.class);
  }

  private static Map<String, List<String>> rows(
      JdbcTemplate sql, Map<String, List<String>> columns) {
    Map<String, List<String>> rows = new TreeMap<>();
    columns.forEach(
        (table, names) ->
            rows.put(
                table,
                sql.queryForList("SELECT " + String.join(", ", names) + " FROM " + table).stream()
                    .map(Object::toString)
                    .sorted()
                    .toList()));
    return rows;
  }
}
