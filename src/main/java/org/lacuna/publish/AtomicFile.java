package org.lacuna.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a whole file in its place, or leaves what was there. */
public final class AtomicFile {

  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** Something that writes bytes. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; must not close {@code out}. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes beside {@code target}, syncs, and moves into place.
   *
   * @return {@code target}
   * @throws IOException when writing failed; {@code target} is then as before and nothing is left
   *     beside it
   */
  public static Path write(Path target, Content content) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      writeSynced(beside, content);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeSynced(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }
}
