package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lacuna.detect.DocumentLedger;
import org.lacuna.vintage.StoreSchema;
import org.lacuna.vintage.VintageStore;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** An empty store beside the real one, over the same archive; gone when it is closed. */
final class ScratchStore implements AutoCloseable {

  private final Path folder;
  private final SingleConnectionDataSource database;

  private ScratchStore(Path folder) {
    this.folder = folder;
    this.database =
        new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve("store"), "sa", "", true);
  }

  /**
   * An empty store.
   *
   * @param state folder below which it lives while it is open
   */
  static ScratchStore open(Path state) {
    try {
      ScratchStore scratch = new ScratchStore(Files.createTempDirectory(state, "replay-"));
      StoreSchema.upgrade(Flyway.configure().dataSource(scratch.database));
      return scratch;
    } catch (IOException failed) {
      throw new UncheckedIOException(
          "cannot write to " + state + ": " + failed.getMessage(), failed);
    }
  }

  /** The archive and the ledger of looks as they are; what was read from them not at all. */
  Stores beside(Stores real, InstantSource clock) {
    DataSource empty = database;
    return new Stores(
        real.archive(),
        real.ledger(),
        real.paces(),
        new VintageStore(empty, clock),
        new DocumentLedger(empty),
        new LeftoverLedger(empty));
  }

  @Override
  public void close() {
    database.destroy();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }
}
