package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One run at a time per home. The operating system drops the lock when the process ends, however it
 * ends, so a held lock proves a living owner and a free one proves that no run is under way.
 */
final class RunLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of a home.
   *
   * @param state folder of the run-time state, made when absent
   * @throws HeldByAnotherRun when another process, or this one, holds it
   */
  static RunLock take(Path state, InstantSource clock) {
    try {
      Files.createDirectories(state);
      // The lock file stays empty; a second file says who, so that it can be read while locked.
      FileChannel channel =
          FileChannel.open(
              state.resolve("lacuna.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel).orElseThrow(() -> held(channel, state));
      sign(state, clock);
      return new RunLock(channel, lock);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot lock " + state + ": " + failed.getMessage(), failed);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException sameProcess) {
      return Optional.empty();
    }
  }

  private static HeldByAnotherRun held(FileChannel channel, Path state) {
    try (channel) {
      return new HeldByAnotherRun(owner(state));
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }

  /** Who last took the lock of a home, in words. */
  static String owner(Path state) {
    try {
      return Files.readString(state.resolve("lacuna.owner")).strip();
    } catch (IOException unknown) {
      return "owner unknown";
    }
  }

  private static void sign(Path state, InstantSource clock) throws IOException {
    String owner =
        "process %d, since %s"
            .formatted(
                ProcessHandle.current().pid(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    try (FileChannel file =
        FileChannel.open(
            state.resolve("lacuna.owner"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
