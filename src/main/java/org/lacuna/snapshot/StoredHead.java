package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a response as it is stored before a decoded body: as received, but for the fields
 * that describe the encoding on the wire. Those keep their value under a name of their own, since a
 * reader would otherwise try to decode the body again. Lines that are no header field go the same
 * way, so that any WARC reader can parse what a careless server sent.
 */
final class StoredHead {

  private static final String PREFIX = "X-Archive-Orig-";
  private static final Pattern FIELD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+:.*");
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d \\d{3}( .*)?");
  private static final Set<String> OF_THE_WIRE =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private StoredHead() {}

  /**
   * @param received status line and headers
   * @param status stands in for a status line that cannot be read
   * @param length bytes of the decoded body; not said of an unchanged page, which has none
   */
  static byte[] of(byte[] received, int status, int length) {
    List<String> lines = unfolded(received).lines().toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    StringBuilder head = new StringBuilder(statusLine(first, status)).append("\r\n");
    lines.stream().skip(1).forEach(line -> appendField(head, line));
    if (status != 304) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(ISO_8859_1);
  }

  private static String unfolded(byte[] received) {
    return new String(received, ISO_8859_1).replaceAll("\r?\n[ \t]+", " ").replace("\0", "");
  }

  private static String statusLine(String first, int status) {
    return STATUS.matcher(first).matches() ? first : "HTTP/1.1 %03d ".formatted(status);
  }

  private static void appendField(StringBuilder head, String line) {
    if (line.isEmpty()) {
      return;
    }
    if (!FIELD.matcher(line).matches()) {
      head.append(PREFIX).append("Malformed: ").append(line.strip());
    } else if (OF_THE_WIRE.contains(name(line))) {
      head.append(PREFIX).append(line);
    } else {
      head.append(line);
    }
    head.append("\r\n");
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
  }
}
