package org.lacuna.alert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class TextFileChannelTest extends AlertChannelContract {

  @TempDir Path folder;

  @Override
  AlertChannel working() {
    return new TextFileChannel("file", folder.resolve("alerts/all.txt"));
  }

  @Override
  Optional<AlertChannel> broken() {
    return Optional.of(new TextFileChannel("file", folder));
  }

  @Override
  String received() throws Exception {
    return Files.readString(folder.resolve("alerts/all.txt"));
  }
}
