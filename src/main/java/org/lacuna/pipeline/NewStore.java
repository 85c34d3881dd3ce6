package org.lacuna.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The first layout of an embedded store: all migrations in their order, each entered in Flyway's
 * history as Flyway enters it. Flyway itself takes longer to load than they take to run. Where a
 * layout was cut short, Flyway finishes it: a migration without its entry is run again.
 */
final class NewStore {

  private static final String HISTORY =
      """
      create table "flyway_schema_history" (
        "installed_rank" int primary key,
        "version" varchar(50),
        "description" varchar(200) not null,
        "type" varchar(20) not null,
        "script" varchar(1000) not null,
        "checksum" int,
        "installed_by" varchar(100) not null,
        "installed_on" timestamp default current_timestamp not null,
        "execution_time" int not null,
        "success" boolean not null)\
      """;

  private static final String ENTER =
      """
      insert into "flyway_schema_history" ("installed_rank", "version", "description", "type",
        "script", "checksum", "installed_by", "execution_time", "success")
      values ((select count(*) + 1 from "flyway_schema_history"), ?, ?, ?, ?, ?, current_user, 0,
        true)\
      """;

  private final DataSource database;
  private final JdbcTemplate sql;

  private NewStore(DataSource database) {
    this.database = database;
    this.sql = new JdbcTemplate(database);
  }

  /**
   * Whether a database is embedded, so that nobody else can be laying it out, and holds no table.
   */
  static boolean is(DataSource database) {
    JdbcTemplate sql = new JdbcTemplate(database);
    ConnectionCallback<String> product =
        connection -> connection.getMetaData().getDatabaseProductName();
    String count = "select count(*) from information_schema.tables where table_schema = 'PUBLIC'";
    return "H2".equals(sql.execute(product))
        && Integer.valueOf(0).equals(sql.queryForObject(count, Integer.class));
  }

  /** Lays out an empty store. */
  static void layOut(DataSource empty, List<Resource> scripts) {
    NewStore store = new NewStore(empty);
    store.sql.execute(HISTORY);
    store.runJobTables();
    scripts.forEach(store::run);
  }

  private void runJobTables() {
    BatchTables tables = new BatchTables();
    sql.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              BatchTables.layOut(connection);
              return true;
            });
    sql.update(
        ENTER,
        tables.getVersion().getVersion(),
        tables.getDescription(),
        "JDBC",
        BatchTables.class.getName(),
        tables.getChecksum());
  }

  private void run(Resource script) {
    new ResourceDatabasePopulator(script).execute(database);
    String name = String.valueOf(script.getFilename());
    sql.update(ENTER, Schema.version(script), description(name), "SQL", name, checksum(script));
  }

  /** {@code V101__fetch_sites.sql} is called "fetch sites". */
  private static String description(String name) {
    return name.replaceFirst("^.*?__(.*)\\.sql$", "$1").replace('_', ' ');
  }

  /** CRC-32 over the lines of a script without their ends: Flyway's own. */
  private static int checksum(Resource script) {
    CRC32 crc = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        crc.update(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + script.getFilename(), failed);
    }
    return (int) crc.getValue();
  }
}
