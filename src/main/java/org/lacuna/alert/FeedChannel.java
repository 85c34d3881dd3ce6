package org.lacuna.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lacuna.catalogue.ChannelSettings.Format;

/** A feed in a file: the newest notices, newest first, put in place whole. */
final class FeedChannel implements AlertChannel {

  private static final int ENTRIES = 100;

  private final String name;
  private final Format format;
  private final Path file;
  private final Supplier<List<Notice>> earlier;

  /**
   * @param earlier notices this channel took before, newest first
   */
  FeedChannel(String name, Format format, Path file, Supplier<List<Notice>> earlier) {
    this.name = name;
    this.format = format;
    this.file = file;
    this.earlier = earlier;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String probe() throws ChannelFailure {
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isWritable(folder)) {
      throw new ChannelFailure("cannot write " + file);
    }
    return file + " can be written";
  }

  @Override
  public void send(List<Notice> notices) throws ChannelFailure {
    List<Notice> newestFirst =
        Stream.concat(notices.stream(), earlier.get().stream())
            .distinct()
            .sorted((a, b) -> b.at().compareTo(a.at()))
            .limit(ENTRIES)
            .toList();
    String text = format == Format.ATOM ? FeedText.atom(newestFirst) : FeedText.json(newestFirst);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".tmp");
      Files.write(draft, text.getBytes(UTF_8));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new ChannelFailure("cannot write " + file + ": " + failed.getMessage());
    }
  }
}
