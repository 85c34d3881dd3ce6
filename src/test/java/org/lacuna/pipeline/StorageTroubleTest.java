package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StorageTroubleTest {

  @Test
  void knowsAFullDiskWhoeverReportsIt() {
    assertThat(StorageTrouble.words(new IOException("No space left on device")))
        .hasValueSatisfying(words -> assertThat(words).startsWith("the disk is full"));
    assertThat(StorageTrouble.words(new FileSystemException("/x", null, "Disk quota exceeded")))
        .hasValueSatisfying(words -> assertThat(words).startsWith("the disk is full"));
    assertThat(
            StorageTrouble.words(
                new IllegalStateException(new SQLException("could not extend file", "53100"))))
        .hasValueSatisfying(words -> assertThat(words).startsWith("the disk is full"));
  }

  @Test
  void knowsADiskThatMayNotBeWrittenTo() {
    Throwable denied = new UncheckedIOException(new AccessDeniedException("/opt/lacuna/var"));
    assertThat(StorageTrouble.words(denied))
        .hasValueSatisfying(words -> assertThat(words).contains("read-only", "/opt/lacuna/var"));
    assertThat(StorageTrouble.words(new IOException("Read-only file system"))).isPresent();
    assertThat(StorageTrouble.words(new SQLException("The database is read only", "90097")))
        .isPresent();
  }

  @Test
  void blamesTheDiskForNothingElse() {
    assertThat(StorageTrouble.words(new IllegalStateException("a look broke off"))).isEmpty();
    assertThat(StorageTrouble.words(new SQLException("duplicate key", "23505"))).isEmpty();
  }
}
