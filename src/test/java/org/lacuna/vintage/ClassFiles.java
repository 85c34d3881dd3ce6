package org.lacuna.vintage;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The class path of the tests without folders, of which the JVM archives no classes. */
final class ClassFiles {

  private ClassFiles() {}

  /** The class path with each folder packed into a file below {@code folder}. */
  static String packed(Path folder) throws IOException {
    List<String> packed = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      packed.add(
          Files.isDirectory(path)
              ? pack(path, folder.resolve("classes" + packed.size() + ".jar")).toString()
              : entry);
    }
    return String.join(File.pathSeparator, packed);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(
            new ZipEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
        Files.copy(one, zip);
      }
    }
    return jar;
  }
}
