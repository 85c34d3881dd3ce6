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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
      basicConstraints = critical, CA:true
      keyUsage = critical, digitalSignature, keyCertSign
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
    boolean made =
        openssl(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-config", "tsa.cnf",
            "-keyout", "authority.key", "-out", "authority.pem");
    assumeTrue(made, "OpenSSL is not here; skipped");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
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
    try {
      openssl(
          "ts", "-reply", "-queryfile", "query", "-config", "tsa.cnf", "-section", "one", "-out",
          "reply");
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
    byte[] reply = twist.apply(Files.readAllBytes(folder.resolve("reply")));
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(200, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private boolean openssl(String... words) throws InterruptedException {
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

  private boolean verified(String data) throws InterruptedException {
    return openssl(
        "ts", "-verify", "-in", "stamp.tsr", "-data", data, "-CAfile", "authority.pem");
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
    assertThatExceptionOfType(ArchiveFailure.class)
        .isThrownBy(() -> stamps().stamp(List.of(ROOT)));
    assertThat(kept).doesNotExist();
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
