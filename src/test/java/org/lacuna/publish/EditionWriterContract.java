package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every output format keeps; a new format's first test extends this. */
public abstract class EditionWriterContract {

  @TempDir Path folder;

  /** A new writer of the format. */
  protected abstract EditionWriter writer();

  @Test
  void saysWhichFilesItWrote() throws IOException {
    List<Path> written = writer().write(SampleEdition.edition(), folder);
    assertThat(written).isNotEmpty().allMatch(Files::exists);
  }

  @Test
  void announcesTheFilesItWrites() throws IOException {
    Edition edition = SampleEdition.edition();
    List<Path> written = writer().write(edition, folder);
    assertThat(writer().distributions(edition))
        .allMatch(file -> Files.isRegularFile(folder.resolve(file.file())))
        .allMatch(file -> written.stream().anyMatch(folder.resolve(file.file())::startsWith));
  }

  @Test
  void leavesNothingButWhatItSays() throws IOException {
    List<Path> written = writer().write(SampleEdition.edition(), folder);
    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void givesTheSameBytesTwiceAndInAnyTimeZone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Path there = Files.createDirectory(folder.resolve("there"));
    Path here = Files.createDirectory(folder.resolve("here"));
    try {
      writer().write(SampleEdition.edition(), here);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Urumqi"));
      writer().write(SampleEdition.edition(), there);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(bytes(there)).isEqualTo(bytes(here));
  }

  @Test
  void keepsTheFilesOfBeforeWhenItFails() throws IOException {
    writer().write(SampleEdition.edition(), folder);
    Map<String, String> before = bytes(folder);
    assertThatThrownBy(() -> writer().write(SampleEdition.edition(breaking()), folder))
        .hasMessageContaining("the store went away");
    assertThat(bytes(folder)).isEqualTo(before);
  }

  @Test
  void namesFilesInLowerCaseWithDashes() throws IOException {
    writer().write(SampleEdition.edition(), folder);
    assertThat(bytes(folder).keySet()).allMatch(name -> name.matches("[a-z0-9./+-]+"));
  }

  private static Rows<Claim> breaking() {
    return new Rows<>() {
      @Override
      public long count() {
        return SampleEdition.claims().size();
      }

      @Override
      public Stream<Claim> open() {
        return SampleEdition.claims().stream().map(EditionWriterContract::failLate);
      }
    };
  }

  private static Claim failLate(Claim claim) {
    if (claim.id().equals("c21")) {
      throw new IllegalStateException("the store went away");
    }
    return claim;
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(root.relativize(file).toString(), digest(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static String digest(byte[] bytes) {
    return org.apache.commons.codec.digest.DigestUtils.sha256Hex(bytes);
  }
}
