package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server sends behind an answer is never taken for the answer to the next request. */
class KeptConnectionIT {

  private static final String PAGE = "<html><p>figures of the year</p></html>";
  private static final String OTHER = "<html><p>figures of another page</p></html>";

  private final HostileServer server = new HostileServer("127.0.0.1");
  private final Fetcher fetcher =
      FetchFixture.fetcher(
          FetchFixture.settings(server.origin()).withRetries(FetchSettings.Retries.NONE),
          FetchFixture.freshDatabase());

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private static String whole(String status, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** Keeps the connection and answers whatever is asked next with one page. */
  private static void sayAndStay(OutputStream out, Socket socket, String answer)
      throws IOException {
    HostileServer.say(out, answer);
    byte[] request = new byte[8192];
    while (socket.getInputStream().read(request) > 0) {
      HostileServer.say(out, whole("200 OK", OTHER));
    }
  }

  private FetchOutcome fetch(String path, Conditions held) {
    return fetcher.fetch(FetchFixture.request("http://tjj.example.cn" + path, held));
  }

  private void assertNextPageIsItsOwn() {
    server.on("/two", (out, socket) -> sayAndStay(out, socket, whole("200 OK", PAGE)));
    FetchOutcome next = fetch("/two", Conditions.NONE);
    assertThat(next).as(next.explanation()).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(next.exchange().orElseThrow().body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(PAGE);
  }

  @Test
  void whenABodyIsLongerThanAnnounced() {
    String both = whole("200 OK", PAGE) + whole("200 OK", OTHER);
    server.on("/one", (out, socket) -> sayAndStay(out, socket, both));
    assertThat(fetch("/one", Conditions.NONE)).isInstanceOf(FetchOutcome.Fetched.class);
    assertNextPageIsItsOwn();
  }

  @Test
  void whenABodyFollowsTheWordThatNothingChanged() {
    String both = whole("304 Not Modified", PAGE);
    server.on("/one", (out, socket) -> sayAndStay(out, socket, both));
    Conditions held = new Conditions(Optional.of("W/\"v1\""), Optional.empty());
    assertThat(fetch("/one", held)).isInstanceOf(FetchOutcome.Unchanged.class);
    assertNextPageIsItsOwn();
  }
}
