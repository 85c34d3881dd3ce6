package org.lacuna.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.netpreserve.jwarc.URIs;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a CDXJ index, as pywb, OpenWayback and ReplayWeb.page read them. */
final class Cdxj {

  static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Cdxj() {}

  /**
   * One line, without its end.
   *
   * @param file the file name readers shall look in
   * @param offset where the record lies in that file
   */
  static String line(Entry entry, String file, long offset) {
    Snapshot s = entry.snapshot();
    Fields fields =
        new Fields(
            entry.target().toString(),
            entry.holdsBody() ? mediaType(s) : "warc/revisit",
            Integer.toString(s.status()),
            Sha256.warcForm(s.digest()),
            Long.toString(s.length()),
            Long.toString(offset),
            file);
    return "%s %s %s"
        .formatted(
            URIs.toNormalizedSurt(entry.target().toString()),
            TIMESTAMP.format(s.capturedAt()),
            JSON.writeValueAsString(fields));
  }

  /** The index of one WARC file, sorted as its readers search it: by bytes. */
  static List<String> index(String file, List<Entry> entries) {
    return entries.stream().map(e -> line(e, file, e.snapshot().offset())).sorted().toList();
  }

  private static String mediaType(Snapshot snapshot) {
    String type = snapshot.contentType().orElse("").split(";", 2)[0].strip();
    return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
  }

  @JsonPropertyOrder({"url", "mime", "status", "digest", "length", "offset", "filename"})
  record Fields(
      String url,
      String mime,
      String status,
      String digest,
      String length,
      String offset,
      String filename) {}
}
