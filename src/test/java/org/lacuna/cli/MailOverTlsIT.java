package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lacuna alert test} to a mail server that wants encryption and a password. */
@Tag("slow")
class MailOverTlsIT {

  private static final String PASSWORD = "s3cret-of-the-desk";

  @TempDir Path folder;

  private int drill(TlsMailServer server, String security, List<String> jvm) throws Exception {
    Path home = ScratchHome.at(folder.resolve("home"), "quick.html");
    Path watch = home.resolve("jobs/watch.yml");
    Files.writeString(
        watch,
        Files.readString(watch)
            .replace(
                "  channels:\n",
                "  channels:\n    - {name: desk, kind: email, host: 127.0.0.1, port: %d, security: %s, user: env:MAIL_USER, password: env:MAIL_PASSWORD, from: a@example.org, to: [b@example.org]}\n"
                    .formatted(server.number(), security)));
    ProcessBuilder process = new ProcessBuilder(LacunaProcess.command(jvm, "alert", "test"));
    process.environment().put("LACUNA_HOME", home.toString());
    process.environment().put("LACUNA_LOG_FORMAT", "json");
    process.environment().put("MAIL_USER", "desk");
    process.environment().put("MAIL_PASSWORD", PASSWORD);
    return process
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private static String login(String line) {
    byte[] words = Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length()));
    return new String(words, StandardCharsets.UTF_8);
  }

  /** The first line of the log, which is asked for as JSON. */
  private String logged() throws IOException {
    return said().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  @ParameterizedTest
  @CsvSource({"starttls, false", "tls, true"})
  void handsOverPasswordAndMessageOnAnEncryptedLineOnly(String security, boolean fromTheStart)
      throws Exception {
    Path keys = TlsMailServer.keys(folder);
    try (TlsMailServer server = new TlsMailServer(keys, fromTheStart)) {
      int code = drill(server, security, TlsMailServer.trusting(keys));
      assertThat(code).as(said()).isZero();
      assertThat(server.encrypted())
          .anyMatch(line -> line.startsWith("AUTH PLAIN ") && login(line).endsWith(PASSWORD))
          .anyMatch(line -> line.startsWith("RCPT TO:<b@example.org>"))
          .anyMatch(line -> line.startsWith("Subject: [Lacuna] Drill"));
      assertThat(server.open()).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
      assertThat(said()).doesNotContain(PASSWORD);
    }
  }

  @Test
  void saysThatNobodyVouchesForTheServerAndKeepsThePasswordBack() throws Exception {
    Path keys = TlsMailServer.keys(folder);
    try (TlsMailServer server = new TlsMailServer(keys, false)) {
      assertThat(drill(server, "starttls", List.of())).isEqualTo(ExitCode.PARTIAL.code());
      assertThat(said()).contains("the mail server 127.0.0.1 did not take it");
      JsonNode warning = JsonMapper.builder().build().readTree(logged());
      assertThat(warning.get("level").asString()).isEqualTo("WARN");
      assertThat(warning.get("formattedMessage").asString()).contains("channel desk took nothing");
      assertThat(server.encrypted()).isEmpty();
      assertThat(server.open()).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
    }
  }
}
