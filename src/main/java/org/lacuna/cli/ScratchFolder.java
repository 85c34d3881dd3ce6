package org.lacuna.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of its own for work that leaves nothing behind. */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder create() {
    try {
      return new ScratchFolder(Files.createTempDirectory("lacuna-"));
    } catch (IOException failed) {
      throw new UncheckedIOException("no folder for work in hand: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> everything = Files.walk(path)) {
      for (Path found : everything.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(found);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot remove " + path, failed);
    }
  }
}
