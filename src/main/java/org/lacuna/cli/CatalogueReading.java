package org.lacuna.cli;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.CatalogueMistakes;

/**
 * The definitions, being read by a thread of its own while the store is opened: each takes a large
 * part of a start, and neither needs the other.
 */
final class CatalogueReading {

  private final CompletableFuture<Catalogue> reading;

  private CatalogueReading(CompletableFuture<Catalogue> reading) {
    this.reading = reading;
  }

  static CatalogueReading begin(Path jobs) {
    CompletableFuture<Catalogue> reading = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(jobs, reading), "definitions");
    reader.setDaemon(true);
    reader.start();
    return new CatalogueReading(reading);
  }

  private static void read(Path jobs, CompletableFuture<Catalogue> reading) {
    try {
      reading.complete(Catalogue.load(jobs));
    } catch (RuntimeException | Error failed) {
      reading.completeExceptionally(failed);
    }
  }

  /**
   * The definitions; waits for them.
   *
   * @throws CatalogueMistakes when anything is wrong anywhere, with every mistake
   */
  Catalogue catalogue() {
    try {
      return reading.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
