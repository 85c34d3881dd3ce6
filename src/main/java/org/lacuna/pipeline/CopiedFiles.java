package org.lacuna.pipeline;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies files that others may be writing to, and counts them. Each is put in place whole. */
final class CopiedFiles {

  private static final int PORTION = 1 << 20;

  private long files;
  private long bytes;
  private long unchanged;

  Backup.Copied count() {
    return new Backup.Copied(files, bytes, unchanged);
  }

  /**
   * Copies all files below a folder, but for locks and drafts; a folder that is absent is empty.
   */
  void tree(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : below(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (isSame(file, copy)) {
        unchanged++;
      } else {
        copy(file, copy);
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).filter(CopiedFiles::isLasting).sorted().toList();
    }
  }

  private static boolean isLasting(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith(".tmp") && !name.endsWith(".lock");
  }

  private static boolean isSame(Path file, Path copy) throws IOException {
    return Files.exists(copy)
        && Files.size(file) == Files.size(copy)
        && changed(file) == changed(copy);
  }

  /** In milliseconds: not every system copies finer times. */
  private static long changed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }

  private void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Path draft = to.resolveSibling(to.getFileName() + ".tmp");
    try {
      Files.copy(file, draft, COPY_ATTRIBUTES, REPLACE_EXISTING);
    } catch (NoSuchFileException gone) {
      return; // replaced by another name since the folder was listed
    }
    putInPlace(draft, to);
    files++;
    bytes += Files.size(to);
  }

  static void putInPlace(Path draft, Path file) throws IOException {
    Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /**
   * Copies a file that is only appended to, front to back, as far as it reached when the copy
   * began, and waits for the disk. Begins anew when the file was cut back meanwhile: then it was
   * closed.
   */
  void copyAppended(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    while (!isCopiedWhole(file, to)) {
      Files.delete(to);
    }
    files++;
    bytes += Files.size(to);
  }

  private static boolean isCopiedWhole(Path file, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(file, READ);
        FileChannel out = FileChannel.open(to, CREATE, TRUNCATE_EXISTING, WRITE)) {
      long size = in.size();
      ByteBuffer portion = ByteBuffer.allocate(PORTION);
      while (out.size() < size && in.read(portion.clear()) >= 0) {
        portion.flip();
        while (portion.hasRemaining()) {
          out.write(portion);
        }
      }
      out.force(true);
      return out.size() >= size && in.size() >= size;
    }
  }
}
