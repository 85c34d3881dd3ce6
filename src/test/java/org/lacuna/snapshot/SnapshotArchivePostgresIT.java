package org.lacuna.snapshot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that holds on the embedded database holds on PostgreSQL. */
@Tag("slow")
class SnapshotArchivePostgresIT extends SnapshotArchiveTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  DataSource emptyDatabase() {
    String name = "snapshot" + NUMBER.incrementAndGet();
    new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
    return ArchiveFixture.migrated(server.getDatabase("postgres", name));
  }
}
