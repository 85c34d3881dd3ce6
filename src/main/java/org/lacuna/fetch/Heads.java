package org.lacuna.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.StatusLine;

/** Heads of messages as bytes of the wire, one char per byte. */
final class Heads {

  private static final String PROOF = "Authorization";

  private Heads() {}

  /** As sent, but for what proves who we are: heads are kept. */
  static byte[] of(HttpRequest request) {
    String line = request.getMethod() + " " + request.getPath() + " HTTP/1.1";
    Header[] headers = request.getHeaders();
    return bytes(
        line,
        request.containsHeader(PROOF)
            ? Arrays.stream(headers)
                .filter(header -> !header.getName().equalsIgnoreCase(PROOF))
                .toArray(Header[]::new)
            : headers);
  }

  static byte[] of(HttpResponse response) {
    return bytes(new StatusLine(response).toString(), response.getHeaders());
  }

  private static byte[] bytes(String line, Header[] headers) {
    StringBuilder head = new StringBuilder(line).append("\r\n");
    for (Header header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Value of the first header of a name; names are compared without regard to case. */
  static Optional<String> first(byte[] head, String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return lines(head).stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** Header lines as received, without the first line. */
  static List<String> lines(byte[] head) {
    String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r?\n");
    return Arrays.asList(lines).subList(Math.min(1, lines.length), lines.length);
  }
}
