package org.lacuna.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of iCalendar (RFC 5545) that lets nothing pass the standard does not allow. */
public final class StrictIcs {

  private static final Pattern LINE =
      Pattern.compile("([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:,\"]+)*):(.*)", Pattern.DOTALL);
  private static final Set<String> TEXT = Set.of("UID", "SUMMARY", "DESCRIPTION");

  private final Deque<String> open = new ArrayDeque<>();
  private final List<Map<String, String>> events = new ArrayList<>();
  private final Map<String, String> calendar = new LinkedHashMap<>();

  private StrictIcs() {}

  /**
   * The events of a calendar: properties by name, texts unescaped.
   *
   * @throws IllegalArgumentException when it breaks a rule of the standard, with the line
   */
  public static List<Map<String, String>> events(String text) {
    StrictIcs reader = new StrictIcs();
    require(text.endsWith("\r\n"), "the last line is not ended");
    String[] lines = text.split("\r\n", -1);
    StringBuilder unfolded = new StringBuilder();
    for (int at = 0; at < lines.length - 1; at++) {
      require(lines[at].getBytes(StandardCharsets.UTF_8).length <= 75, "longer than 75 octets");
      require(lines[at].chars().noneMatch(c -> c < ' ' && c != '\t'), "control character");
      boolean first = at == 0 || !(lines[at].startsWith(" ") || lines[at].startsWith("\t"));
      unfolded.append(first ? (at == 0 ? "" : "\r\n") + lines[at] : lines[at].substring(1));
    }
    for (String line : unfolded.toString().split("\r\n")) {
      reader.take(line);
    }
    return reader.finished();
  }

  private void take(String line) {
    Matcher parts = LINE.matcher(line);
    require(parts.matches(), "no content line: " + line);
    String name = parts.group(1);
    String value = parts.group(3);
    if (name.equals("BEGIN")) {
      require(open.isEmpty() ? value.equals("VCALENDAR") : value.equals("VEVENT"), line);
      open.push(value);
      if (value.equals("VEVENT")) {
        events.add(new LinkedHashMap<>());
      }
    } else if (name.equals("END")) {
      require(!open.isEmpty() && open.pop().equals(value), "ends what is not open: " + line);
    } else {
      require(!open.isEmpty(), "outside of a calendar: " + line);
      Map<String, String> owner = open.size() == 1 ? calendar : events.get(events.size() - 1);
      String read = TEXT.contains(name) ? text(value) : value;
      require(owner.put(name, read) == null, "twice: " + line);
    }
  }

  private static String text(String value) {
    require(!value.matches("(?s).*(?<!\\\\)(?:\\\\\\\\)*[;,].*"), "not escaped: " + value);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      if (character == '\\') {
        char escaped = value.charAt(++at);
        require("\\;,nN".indexOf(escaped) >= 0, "unknown escape: " + value);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private List<Map<String, String>> finished() {
    require(open.isEmpty(), "left open");
    require(calendar.containsKey("PRODID") && "2.0".equals(calendar.get("VERSION")), "no version");
    for (Map<String, String> event : events) {
      require(event.containsKey("UID"), "an event without UID");
      require(event.getOrDefault("DTSTAMP", "").matches("\\d{8}T\\d{6}Z"), "DTSTAMP");
      require(event.getOrDefault("DTSTART", "").matches("\\d{8}"), "DTSTART");
      require(event.get("DTEND").compareTo(event.get("DTSTART")) > 0, "DTEND");
    }
    return events;
  }

  private static void require(boolean rule, String broken) {
    if (!rule) {
      throw new IllegalArgumentException(broken);
    }
  }
}
