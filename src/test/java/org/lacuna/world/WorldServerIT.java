package org.lacuna.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldServerIT {

  @TempDir Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2020-03-01T04:00:00Z"));
  private WorldServer server;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(folder.resolve("page.html"), "<p>page</p>");
    Files.writeString(folder.resolve("new.html"), "<p>new</p>");
    Files.writeString(
        folder.resolve("world.tsv"),
        """
        address\tfrom\tuntil\tstatus\tfile\theaders
        https://stats.example/a\t2020-01-01\t-\t200\tpage.html\tContent-Type: text/html; charset=gb2312
        https://stats.example/a\t2020-04-01\t-\t200\tnew.html
        https://stats.example/moved\t2020-01-01\t-\t301\t-\tLocation: https://stats.example/a
        https://stats.example/silent\t2020-01-01\t-\tclosed
        """);
    server = RecordedWorld.open(folder).serve(now::get);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersByTheHostHeader() throws IOException {
    assertThat(get("stats.example", "/a")).startsWith("HTTP/1.1 200").endsWith("<p>page</p>");
    assertThat(get("other.example", "/a")).startsWith("HTTP/1.1 404");
  }

  @Test
  void sendsTheHeadersOfTheLine() throws IOException {
    assertThat(get("stats.example", "/a"))
        .containsIgnoringCase("content-type: text/html; charset=gb2312")
        .containsIgnoringCase("last-modified: Tue, 31 Dec 2019 16:00:00 GMT");
    assertThat(get("stats.example", "/moved"))
        .startsWith("HTTP/1.1 301")
        .containsIgnoringCase("location: https://stats.example/a");
  }

  @Test
  void costsNoBodyWhileNothingChanged() throws IOException {
    String etag = value(get("stats.example", "/a"), "etag");
    String unchanged = get("stats.example", "/a", "If-None-Match: " + etag);
    assertThat(unchanged).startsWith("HTTP/1.1 304").doesNotContain("<p>page</p>");
    now.set(Instant.parse("2020-04-01T00:00:00Z"));
    assertThat(get("stats.example", "/a", "If-None-Match: " + etag)).endsWith("<p>new</p>");
  }

  @Test
  void knowsTheSameDateAsUnchanged() throws IOException {
    String seen = value(get("stats.example", "/a"), "last-modified");
    assertThat(get("stats.example", "/a", "If-Modified-Since: " + seen)).startsWith("HTTP/1.1 304");
  }

  @Test
  void beginsADayAtThePublishersMidnight() throws IOException {
    now.set(Instant.parse("2020-03-31T15:59:59Z"));
    assertThat(get("stats.example", "/a")).endsWith("<p>page</p>");
    now.set(Instant.parse("2020-03-31T16:00:00Z"));
    assertThat(get("stats.example", "/a")).endsWith("<p>new</p>");
  }

  @Test
  void endsTheConnectionWithoutAWordWhereTheWorldSaysSo() throws IOException {
    assertThat(get("stats.example", "/silent")).isEmpty();
  }

  private String get(String host, String path, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.origin().getPort())) {
      String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
      String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      socket.getOutputStream().write((head + more + "\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static String value(String response, String name) {
    return response
        .lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }
}
