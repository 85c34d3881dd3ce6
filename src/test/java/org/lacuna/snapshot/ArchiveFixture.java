package org.lacuna.snapshot;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An archive in a temporary folder with an index of its own, and a clock that can be set. */
final class ArchiveFixture implements AutoCloseable {

  private static final AtomicLong NUMBER = new AtomicLong();

  final Path folder;
  final DataSource database;
  Instant now = Exchanges.NOON;
  SnapshotArchive archive;

  ArchiveFixture(Path folder) {
    this(folder, emptyDatabase());
  }

  ArchiveFixture(Path folder, DataSource database) {
    this.folder = folder;
    this.database = database;
    this.archive = SnapshotArchive.open(folder, database, clock());
  }

  InstantSource clock() {
    return () -> now;
  }

  /** As after a restart of the program. */
  SnapshotArchive reopened() {
    archive.close();
    archive = SnapshotArchive.open(folder, database, clock());
    return archive;
  }

  static DataSource emptyDatabase() {
    String url = "jdbc:h2:mem:archive" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    return migrated(new DriverManagerDataSource(url));
  }

  static DataSource migrated(DataSource database) {
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V201__snapshots.sql"),
            new ClassPathResource("db/migration/V202__newest_capture.sql"),
            new ClassPathResource("db/migration/V203__changed_pages.sql"))
        .execute(database);
    return database;
  }

  @Override
  public void close() {
    archive.close();
  }
}
