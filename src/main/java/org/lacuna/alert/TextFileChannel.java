package org.lacuna.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A text file that grows: one block for each notice. */
final class TextFileChannel implements AlertChannel {

  private final String name;
  private final Path file;

  TextFileChannel(String name, Path file) {
    this.name = name;
    this.file = file;
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
    StringBuilder text = new StringBuilder();
    for (Notice notice : notices) {
      String head = notice.at() + " " + notice.subject();
      text.append(head).append('\n').append(NoticeText.plain(notice).indent(2)).append('\n');
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new ChannelFailure("cannot write " + file + ": " + failed.getMessage());
    }
  }
}
