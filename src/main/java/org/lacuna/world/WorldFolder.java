package org.lacuna.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a world lie. */
interface WorldFolder {

  /**
   * One file, whole; empty when there is none.
   *
   * @param name its path below the folder, with {@code /}; never leaves the folder
   */
  Optional<byte[]> find(String name) throws IOException;

  static WorldFolder of(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    return name -> {
      try {
        return Optional.of(Files.readAllBytes(inside(root, name)));
      } catch (NoSuchFileException absent) {
        return Optional.empty();
      }
    };
  }

  static WorldFolder onClassPath(String folder) {
    return name -> {
      try (InputStream in = RecordedWorld.class.getResourceAsStream(folder + "/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    };
  }

  private static Path inside(Path root, String name) throws NoSuchFileException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root)) {
      throw new NoSuchFileException(name);
    }
    return file;
  }
}
