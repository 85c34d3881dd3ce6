package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time stamps from OpenSSL as the authority, on loopback. */
class TimeStampsIT {

  private static final DayRoot ROOT =
      DayRoot.of(LocalDate.of(2026, 3, 5), List.of("ab".repeat(32)), Optional.empty());
  private static final String CONFIGURATION =
      """
      [req]
      distinguished_name = name
      x509_extensions = stamping
      prompt = no
      [name]
      CN = Authority of this test
      [stamping]
      basicConstraints = critical, CA:false
      keyUsage = critical, digitalSignature
      extendedKeyUsage = critical, timeStamping
      [tsa]
      default_tsa = one
      [one]
      serial = serial
      signer_cert = authority.pem
      certs = authority.pem
      signer_key = authority.key
      signer_digest = sha256
      default_policy = 1.2.3.4.1
      digests = sha256
      """;

  @TempDir Path folder;

  private HttpServer server;
  private int asked;
  private UnaryOperator<byte[]> twist = UnaryOperator.identity();

  @BeforeEach
  void anAuthority() throws Exception {
    Files.writeString(folder.resolve("tsa.cnf"), CONFIGURATION);
    Files.writeString(folder.resolve("serial"), "01\n");
    assumeTrue(certificate("authority"), "OpenSSL is not here; skipped");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private boolean certificate(String name) {
    String configuration = name.equals("authority") ? "tsa" : name;
    return openssl(
        "req -x509 -newkey rsa:2048 -nodes -days 2 -config %s.cnf -keyout %s.key -out %s.pem"
            .formatted(configuration, name, name)
            .split(" "));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked++;
    Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
    openssl("ts -reply -queryfile query -config tsa.cnf -section one -out reply".split(" "));
    byte[] reply = twist.apply(Files.readAllBytes(folder.resolve("reply")));
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(200, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private boolean openssl(String... words) {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(words));
    try {
      return new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("openssl.log").toFile())
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private TimeStamps stamps() {
    URI authority = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    return new TimeStamps(folder.resolve("archive"), authority);
  }

  @Test
  void canBeVerifiedByOthersAgainstTheLineOfTheRoots() throws Exception {
    Path file = stamps().stamp(List.of(ROOT)).orElseThrow();
    assertThat(file).hasFileName("2026-03-05.tsr");
    Files.copy(file, folder.resolve("stamp.tsr"));
    Files.write(folder.resolve("line"), ROOT.line().getBytes(US_ASCII));
    Files.write(folder.resolve("other"), (ROOT.line() + "0").getBytes(US_ASCII));
    assertThat(verified("line")).isTrue();
    assertThat(verified("other")).isFalse();
  }

  private boolean verified(String data) {
    return openssl("ts", "-verify", "-in", "stamp.tsr", "-data", data, "-CAfile", "authority.pem");
  }

  @Test
  void areAskedForOnceADay() {
    stamps().stamp(List.of(ROOT));
    assertThat(stamps().stamp(List.of(ROOT))).isEmpty();
    assertThat(asked).isEqualTo(1);
    assertThat(stamps().stamp(List.of())).isEmpty();
  }

  @Test
  void areNotTakenForAnotherQuestion() {
    Path kept = folder.resolve("archive").resolve("stamps").resolve("2026-03-05.tsr");
    byte[] old = first();
    delete(kept);
    twist = reply -> old;
    assertThatExceptionOfType(ArchiveFailure.class)
        .isThrownBy(() -> stamps().stamp(List.of(ROOT)))
        .havingCause()
        .withMessageContaining("something else");
    twist = reply -> "<html>busy</html>".getBytes(US_ASCII);
    refused("no time stamp reply");
    assertThat(kept).doesNotExist();
  }

  @Test
  void areNotTakenWhenTheSignatureDoesNotHold() {
    twist =
        reply -> {
          reply[reply.length - 1] ^= 1;
          return reply;
        };
    refused("signature does not hold");
  }

  @Test
  void areNotTakenFromACertificateMadeForAnotherPurpose() throws Exception {
    String other = CONFIGURATION.replace("critical, timeStamping", "critical, codeSigning");
    Files.writeString(folder.resolve("other.cnf"), other);
    assertThat(certificate("other")).isTrue();
    twist = reply -> signedByTheOther();
    refused("ExtendedKeyUsage");
  }

  /** OpenSSL signs no stamp with such a certificate, so its words are signed as any others are. */
  private byte[] signedByTheOther() {
    Stream.of(
            "ts -reply -in reply -token_out -out token",
            "cms -verify -noverify -inform DER -in token -out words",
            "cms -sign -binary -nodetach -cades -econtent_type 1.2.840.113549.1.9.16.1.4"
                + " -signer other.pem -inkey other.key -outform DER -in words -out token",
            "ts -reply -in token -token_in -out reply")
        .forEach(words -> assertThat(openssl(words.split(" "))).as(words).isTrue());
    try {
      return Files.readAllBytes(folder.resolve("reply"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void refused(String why) {
    assertThatExceptionOfType(ArchiveFailure.class)
        .isThrownBy(() -> stamps().stamp(List.of(ROOT)))
        .havingCause()
        .withMessageContaining(why);
    assertThat(folder.resolve("archive/stamps/2026-03-05.tsr")).doesNotExist();
  }

  @Test
  void areCheckedAgainWithTheArchive() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder.resolve("archive"))) {
      fixture.archive.add("a", Exchanges.page("http://a.example.cn/", "one"));
      fixture.now = Exchanges.NOON.plus(Duration.ofDays(1));
      fixture.archive.add("a", Exchanges.page("http://a.example.cn/2", "two", fixture.now));
      Path stamp = stamps().stamp(fixture.archive.roots()).orElseThrow();
      assertThat(damages(fixture)).isEmpty();

      byte[] whole = Files.readAllBytes(stamp);
      byte[] forged = whole.clone();
      forged[forged.length - 1] ^= 1;
      Files.write(stamp, forged);
      assertThat(damages(fixture)).singleElement().asString().contains("signature does not hold");
      Files.write(stamp, Files.readAllBytes(stampOfAnotherDay()));
      assertThat(damages(fixture)).singleElement().asString().contains("not over the line");
    }
  }

  private static List<Verification.Damage> damages(ArchiveFixture fixture) {
    return fixture.archive.verify(Verification.Progress.NONE).damages();
  }

  private Path stampOfAnotherDay() {
    URI authority = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    DayRoot other =
        DayRoot.of(LocalDate.of(2026, 3, 5), List.of("cd".repeat(32)), Optional.empty());
    return new TimeStamps(folder.resolve("other"), authority).stamp(List.of(other)).orElseThrow();
  }

  private byte[] first() {
    try {
      return Files.readAllBytes(stamps().stamp(List.of(ROOT)).orElseThrow());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
