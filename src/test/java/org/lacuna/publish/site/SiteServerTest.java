package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {

  @TempDir Path folder;
  private SiteServer server;

  @BeforeEach
  void start() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(folder.resolve("secret.html"), "secret");
    Files.writeString(site.resolve("index.html"), "<p>front page");
    Files.writeString(site.resolve(".hidden.html"), "secret");
    Files.createSymbolicLink(site.resolve("link.html"), folder.resolve("secret.html"));
    Files.createDirectory(site.resolve("zh"));
    server = SiteServer.start(site, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsTheFrontPageWithItsTypeAndSafeHeaders() throws IOException {
    String answer = answer("GET / HTTP/1.1", "127.0.0.1");
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("content-type: text/html; charset=utf-8")
        .containsIgnoringCase("x-content-type-options: nosniff")
        .endsWith("<p>front page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/zh/../../secret.html",
        "/..%2fsecret.html",
        "/..%5csecret.html",
        "/link.html",
        "/.hidden.html",
        "/zh/",
        "/zh",
        "/none.html",
        "//etc/passwd",
      })
  void showsNothingElse(String path) throws IOException {
    assertThat(answer("GET " + path + " HTTP/1.1", "localhost"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("secret");
  }

  @Test
  void answersToItsOwnNamesOnly() throws IOException {
    assertThat(answer("GET / HTTP/1.1", "rebound.example:80")).startsWith("HTTP/1.1 421");
    assertThat(answer("GET / HTTP/1.1", "localhost:8417")).startsWith("HTTP/1.1 200");
  }

  @Test
  void changesNothing() throws IOException {
    assertThat(answer("POST / HTTP/1.1", "localhost")).startsWith("HTTP/1.1 405");
    assertThat(answer("HEAD / HTTP/1.1", "localhost"))
        .startsWith("HTTP/1.1 200")
        .doesNotContain("front page");
  }

  private String answer(String request, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (request + "\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      StringBuilder answer = new StringBuilder();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (int c = in.read(); c >= 0; c = in.read()) {
        answer.append((char) c);
      }
      return answer.toString();
    }
  }
}
