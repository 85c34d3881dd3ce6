package org.lacuna.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a whole folder in its place, or leaves what was there. A file system cannot exchange two
 * folders in one step: the old one is moved aside first, and a crash between the two moves leaves
 * it there, to be moved back by the next write.
 */
public final class AtomicFolder {

  private AtomicFolder() {}

  /** Something that fills a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it into an empty folder. */
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Fills a folder beside {@code target} and moves it into place.
   *
   * @return {@code target}
   * @throws IOException when writing failed; {@code target} is then as before
   */
  public static Path write(Path target, Content content) throws IOException {
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    Path aside = target.resolveSibling("." + target.getFileName() + ".old");
    recover(target, aside);
    delete(beside);
    try {
      content.writeTo(Files.createDirectory(beside));
      exchange(beside, target, aside);
      return target;
    } finally {
      delete(beside);
      delete(aside);
    }
  }

  private static void recover(Path target, Path aside) throws IOException {
    if (Files.exists(aside) && !Files.exists(target)) {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }
    delete(aside);
  }

  private static void exchange(Path beside, Path target, Path aside) throws IOException {
    if (Files.exists(target)) {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(folder)) {
      entries = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }
}
