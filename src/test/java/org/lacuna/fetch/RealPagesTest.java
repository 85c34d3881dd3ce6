package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Pages of publishers as they were stored, none of which the rules were written for. */
class RealPagesTest {

  @Test
  void takesEveryStoredPageForWhatItIs() throws IOException {
    Path shared = Path.of(System.getProperty("lacuna.shared", "")).resolve("real");
    Assumptions.assumeTrue(Files.isDirectory(shared), "the folder of real pages is not here");
    try (Stream<Path> files = Files.walk(shared)) {
      List<String> refused =
          files
              .filter(Files::isRegularFile)
              .map(RealPagesTest::judged)
              .flatMap(Optional::stream)
              .toList();
      assertThat(refused).isEmpty();
    }
  }

  private static Optional<String> judged(Path file) {
    try {
      Verdict verdict =
          PageJudgement.of(
              exchange(Files.readAllBytes(file)), FetchFixture.ANY, SiteKnowledge.NONE);
      return Optional.of(file.getFileName() + ": " + verdict)
          .filter(word -> verdict.kind() != Verdict.Kind.RIGHT);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Exchange exchange(byte[] body) {
    URI address = URI.create("https://www.example.gov.cn/a/b.html");
    byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Optional<String> none = Optional.empty();
    return new Exchange(
        address,
        address,
        List.of(),
        Instant.EPOCH,
        Duration.ZERO,
        head,
        head,
        200,
        none,
        none,
        none,
        body);
  }
}
