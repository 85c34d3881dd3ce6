package org.lacuna.snapshot;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lacuna.digest.Sha256;
import org.netpreserve.jwarc.URIs;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of a CDXJ index, as pywb, OpenWayback and ReplayWeb.page read them. */
final class Cdxj {

  static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  /** The writer alone: an index is written at the end of each run, and binding takes its time. */
  private static final JsonFactory JSON = new JsonFactory();

  private static final String OFFSET = "\"offset\":\"";

  private Cdxj() {}

  /**
   * One line, without its end.
   *
   * @param file the file name readers shall look in
   * @param offset where the record lies in that file
   */
  static String line(Entry entry, String file, long offset) {
    Snapshot s = entry.snapshot();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("url", entry.target().toString());
    fields.put("mime", entry.holdsBody() ? mediaType(s) : "warc/revisit");
    fields.put("status", Integer.toString(s.status()));
    fields.put("digest", Sha256.compact(s.digest()));
    fields.put("length", Long.toString(s.length()));
    fields.put("offset", Long.toString(offset));
    fields.put("filename", file);
    return "%s %s %s"
        .formatted(
            URIs.toNormalizedSurt(entry.target().toString()),
            TIMESTAMP.format(s.capturedAt()),
            json(fields));
  }

  /** The index of one WARC file, sorted as its readers search it: by bytes. */
  static List<String> index(String file, List<Entry> entries) {
    return entries.stream().map(e -> line(e, file, e.snapshot().offset())).sorted().toList();
  }

  /** The greatest offset in the lines of a file; empty where there are none, or one is damaged. */
  static OptionalLong lastOffset(List<String> lines) {
    long last = -1;
    for (String line : lines) {
      int from = line.lastIndexOf(OFFSET) + OFFSET.length();
      int to = line.indexOf('"', from);
      if (from < OFFSET.length() || to <= from || !line.endsWith("}")) {
        return OptionalLong.empty();
      }
      try {
        last = Math.max(last, Long.parseLong(line, from, to, 10));
      } catch (NumberFormatException damaged) {
        return OptionalLong.empty();
      }
    }
    return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
  }

  private static String mediaType(Snapshot snapshot) {
    String type = snapshot.contentType().orElse("").split(";", 2)[0].strip();
    return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
  }

  private static String json(Map<String, String> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      fields.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return text.toString();
  }
}
