package org.lacuna.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The WARC files below the archive folder: append, sync, cut, read. Not for many threads. */
final class WarcFiles {

  private final Path folder;

  WarcFiles(Path folder) {
    this.folder = folder;
  }

  Path path(String warc) {
    return folder.resolve(warc);
  }

  /** Names of all WARC files from {@code first} day on, in the order of names. */
  List<String> onDisk(LocalDate first) throws IOException {
    List<String> found = new ArrayList<>();
    for (String year : children("", name -> name.matches("\\d{4}"))) {
      for (String month : children(year + "/", name -> name.matches("\\d{2}"))) {
        if (month.compareTo(WarcName.month(first)) >= 0) {
          found.addAll(ofMonth(month + "/", first));
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** A month can hold thousands of files: those of days before are told by their text alone. */
  private List<String> ofMonth(String month, LocalDate first) throws IOException {
    String from = WarcName.start(first);
    return children(month, name -> name.compareTo(from) >= 0).stream()
        .filter(name -> WarcName.day(name).filter(day -> !day.isBefore(first)).isPresent())
        .toList();
  }

  /** Names below the folder of the archive, in no order. */
  private List<String> children(String parent, Predicate<String> wanted) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(path(parent))) {
      for (Path child : all) {
        String name = child.getFileName().toString();
        if (wanted.test(name)) {
          names.add(parent + name);
        }
      }
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    return names;
  }

  /** Bytes of a file; 0 when there is none. */
  long size(String warc) throws IOException {
    try {
      return Files.size(path(warc));
    } catch (NoSuchFileException absent) {
      return 0;
    }
  }

  /**
   * Appends bytes and waits until the disk has them. When that fails, the file is cut back to what
   * it was.
   *
   * @param end what the file's size must be: anything else means that somebody else wrote to it
   */
  void append(String warc, long end, List<byte[]> parts) throws IOException {
    Path file = path(warc);
    boolean fresh = end == 0 && Files.notExists(file);
    Path parent = path(warc.substring(0, warc.lastIndexOf('/')));
    if (fresh) {
      Files.createDirectories(parent);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      if (channel.size() != end) {
        throw unexpected(warc, channel.size(), end);
      }
      writeOrCutBack(channel, end, parts);
    }
    if (fresh) {
      syncFolder(parent);
    }
  }

  private static IOException unexpected(String warc, long size, long end) {
    String why =
        size > end
            ? "another process writes to this archive"
            : "the end of the file is lost; run 'lacuna verify'";
    return new IOException("%s has %d bytes, expected %d: %s".formatted(warc, size, end, why));
  }

  private static void writeOrCutBack(FileChannel channel, long end, List<byte[]> parts)
      throws IOException {
    try {
      channel.position(end);
      for (byte[] part : parts) {
        writeAll(channel, part);
      }
      channel.force(true);
    } catch (IOException failed) {
      channel.truncate(end);
      throw failed;
    }
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Cuts a file back to {@code end} and waits until the disk knows. */
  void cut(String warc, long end) throws IOException {
    try (FileChannel channel = FileChannel.open(path(warc), StandardOpenOption.WRITE)) {
      channel.truncate(end);
      channel.force(true);
    }
  }

  /** As {@link #cut}, but what is cut off is first put beside the file, as {@code .torn}. */
  void cutAside(String warc, long end) throws IOException {
    Path aside = folder.resolve(warc + "." + end + ".torn");
    Files.write(aside, read(warc, end, size(warc) - end));
    cut(warc, end);
  }

  byte[] read(String warc, long offset, long length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length));
    try (FileChannel channel = FileChannel.open(path(warc), StandardOpenOption.READ)) {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, offset + buffer.position()) < 0) {
          throw new EOFException(
              "%s ends before byte %d".formatted(warc, offset + buffer.capacity()));
        }
      }
    }
    return buffer.array();
  }

  /** Nobody appends to the file any more. */
  void makeReadOnly(String warc) throws IOException {
    Path file = path(warc);
    if (Files.exists(file)
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }
  }

  /** Puts a file in place whole or not at all. */
  static void replace(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      writeAll(channel, content);
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes a new name durable. Not every system can; there the file system sees to it. */
  private static void syncFolder(Path parent) throws IOException {
    if (parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
