package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** All jobs, run on PostgreSQL by a role that can neither change nor delete what was recorded. */
@Tag("slow")
class InsertOnlyRoleIT {

  private static final String ROLE = "lacuna_jobs";
  private static final List<String> STATE = List.of("store_writer", "fetch_pace");

  @TempDir Path folder;

  private final String name = PostgresServer.newDatabase();
  private final DataSource owner = PostgresServer.database(name);

  @BeforeEach
  void grant() throws IOException {
    Schema.upgrade(owner);
    new JdbcTemplate(owner).execute("CREATE ROLE " + ROLE + " LOGIN");
    for (String script : List.of("insert-only.sql", "job-repository.sql")) {
      String text =
          new ClassPathResource("db/roles/" + script).getContentAsString(StandardCharsets.UTF_8);
      new ResourceDatabasePopulator(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
          .execute(owner);
    }
  }

  @Test
  void runsEveryJobAndIsRefusedToForget() throws Exception {
    RecordedSite site =
        new RecordedSite(folder)
            .within(
                Map.of(
                    "LACUNA_DATABASE_URL",
                    PostgresServer.address(ROLE, name),
                    "LACUNA_DATABASE_USER",
                    ROLE))
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", RecordedSite.page("就业", "2024年2月，全区城镇新增就业4.68万人。"))
            .shows("jobs.html", "2024-03-05", RecordedSite.page("就业", "2024年2月，全区城镇新增就业4.63万人。"))
            .answers("jobs.html", "2024-03-07", 404);
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      watching.runDaily("2024-03-01", "2024-03-08");
      watching.installation.watch(watching.catalogue);
      assertThat(watching.installation.readAgain(watching.catalogue).changesNothing()).isTrue();
    }
    JdbcTemplate sql = new JdbcTemplate(owner);
    for (String table : List.of("claim", "snapshot", "fetch_attempt", "document", "series_state")) {
      assertThat(sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class))
          .as(table)
          .isPositive();
    }
    tables().forEach(this::refuses);
  }

  /** Every table of ours but those that hold state; a new one is among them by itself. */
  private List<String> tables() {
    return new JdbcTemplate(owner)
            .queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                    + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'batch%'",
                String.class)
            .stream()
            .filter(table -> !STATE.contains(table))
            .toList();
  }

  private void refuses(String table) {
    JdbcTemplate jobs =
        new JdbcTemplate(new DriverManagerDataSource(PostgresServer.address(ROLE, name), ROLE, ""));
    String column =
        new JdbcTemplate(owner)
            .queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ?",
                String.class,
                table)
            .get(0);
    for (String statement :
        List.of(
            "DELETE FROM " + table,
            "TRUNCATE " + table,
            "UPDATE %s SET %s = %s".formatted(table, column, column))) {
      assertThatThrownBy(() -> jobs.execute(statement))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }
}
