package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.snapshot.Snapshot.Kind;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads one stored record back. */
final class RecordReader {

  private static final Pattern STATUS = Pattern.compile("\\AHTTP/\\S+ (\\d{3})");

  private RecordReader() {}

  /** The body a response record carries. */
  static byte[] body(byte[] stored) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(stored))) {
      byte[] block = block(first(reader));
      return Arrays.copyOfRange(block, headLength(block), block.length);
    }
  }

  /**
   * When the server sent what a record holds, by the server's clock; empty where it does not say.
   */
  static Optional<Instant> sent(byte[] stored) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(stored))) {
      byte[] block = block(first(reader));
      String head = new String(block, 0, headLength(block), ISO_8859_1);
      Optional<Instant> date = field(head, "Date").flatMap(RecordReader::date);
      return date.map(made -> made.plusSeconds(age(head)));
    }
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
    } catch (DateTimeException strange) {
      return Optional.empty(); // a server that writes no date we know says nothing of its clock
    }
  }

  /** Seconds an answer lay in a cache on its way (RFC 9111, section 5.1). */
  private static long age(String head) {
    return field(head, "Age").filter(age -> age.matches("\\d{1,9}")).map(Long::valueOf).orElse(0L);
  }

  /** WARC-Type of a stored record. */
  static String type(byte[] stored) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(stored))) {
      return first(reader).type();
    }
  }

  /**
   * The index row of a stored record.
   *
   * @return empty for a record that is neither response nor revisit
   */
  static Optional<Entry> entry(byte[] stored, String warc, long offset) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(stored))) {
      WarcRecord record = first(reader);
      return record instanceof WarcResponse || record instanceof WarcRevisit
          ? Optional.of(entry((WarcTargetRecord) record, warc, offset, stored.length))
          : Optional.empty();
    }
  }

  private static Entry entry(WarcTargetRecord record, String warc, long offset, long length)
      throws IOException {
    boolean holdsBody = record instanceof WarcResponse;
    URI target = URI.create(record.target());
    byte[] block = block(record);
    String head = new String(block, 0, headLength(block), ISO_8859_1);
    Snapshot snapshot =
        new Snapshot(
            "sha-256:" + record.payloadDigest().orElseThrow().hex(),
            header(record, RecordComposer.SOURCE),
            record.headers().first(RecordComposer.REQUESTED).map(URI::create).orElse(target),
            Instant.parse(header(record, "WARC-Date")),
            status(head),
            Entry.cut(field(head, "Content-Type")),
            Entry.ifShort(field(head, "ETag")),
            Entry.ifShort(field(head, "Last-Modified")),
            Entry.kind(Kind.of(header(record, RecordComposer.KIND)), holdsBody),
            warc,
            offset,
            length);
    return Entry.of(snapshot, record.id(), target, holdsBody);
  }

  private static WarcRecord first(WarcReader reader) throws IOException {
    return reader.next().orElseThrow(() -> new IOException("no WARC record"));
  }

  private static byte[] block(WarcRecord record) throws IOException {
    return record.body().stream().readAllBytes();
  }

  private static String header(WarcRecord record, String name) {
    return record.headers().first(name).orElse("");
  }

  private static int status(String head) {
    Matcher matcher = STATUS.matcher(head);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static Optional<String> field(String head, String name) {
    Matcher matcher =
        Pattern.compile("\r\n" + name + ":[ \t]*([^\r\n]*)", Pattern.CASE_INSENSITIVE)
            .matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** The stored head ends at the first empty line: {@link StoredHead} sees to it. */
  private static int headLength(byte[] block) throws IOException {
    for (int i = 3; i < block.length; i++) {
      if (block[i] == '\n'
          && block[i - 1] == '\r'
          && block[i - 2] == '\n'
          && block[i - 3] == '\r') {
        return i + 1;
      }
    }
    throw new IOException("no end of the response head");
  }
}
