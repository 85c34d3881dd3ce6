package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lacuna.digest.Sha256;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Snapshot.Kind;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Composes the WARC 1.1 records of a capture (ISO 28500:2017): response or revisit, request,
 * metadata. The first of them carries all that the index holds, so that the index can be made again
 * from the files alone.
 */
final class RecordComposer {

  static final String SOURCE = "Lacuna-Source";
  static final String KIND = "Lacuna-Kind";
  static final String REQUESTED = "Lacuna-Requested-URI";

  private RecordComposer() {}

  /** The first record of a file. */
  static Member fileHeader(String file, UUID id, Instant now) {
    Warcinfo.Builder info =
        new Warcinfo.Builder().version(MessageVersion.WARC_1_1).recordId(id).date(now);
    byte[] fields =
        """
        software: Lacuna\r
        format: WARC File Format 1.1\r
        conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r
        robots: obeyed (RFC 9309)\r
        """
            .getBytes(UTF_8);
    return Member.of(
        info.filename(file.substring(file.lastIndexOf('/') + 1))
            .setHeader("WARC-Block-Digest", Sha256.compact(fields))
            .body(MediaType.WARC_FIELDS, fields)
            .build(),
        fields);
  }

  /**
   * The records of a capture, in the order they are stored.
   *
   * @param original the record that holds the same body; when present, only a reference is stored
   */
  static Composed compose(Capture capture, Optional<Entry> original) {
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    Member first =
        original.map(o -> revisit(capture, id, o)).orElseGet(() -> response(capture, id));
    return new Composed(id, List.of(first, request(capture, id), metadata(capture, id)));
  }

  private static Member response(Capture capture, URI id) {
    Exchange exchange = capture.exchange();
    byte[] body = exchange.body();
    byte[] head = StoredHead.of(exchange.responseHead(), exchange.status(), body.length);
    byte[] block = joined(head, body);
    WarcResponse.Builder response =
        new WarcResponse.Builder(capture.target().toString())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(capture.at())
            .setHeader("WARC-Payload-Digest", Sha256.compact(capture.digest()))
            .setHeader("WARC-Block-Digest", Sha256.compact(block))
            .addHeader(SOURCE, capture.source())
            .addHeader(KIND, capture.kind().code())
            .body(MediaType.HTTP_RESPONSE, block);
    if (!capture.address().equals(capture.target())) {
      response.addHeader(REQUESTED, capture.address().toString());
    }
    return Member.of(response.build(), block);
  }

  private static Member revisit(Capture capture, URI id, Entry original) {
    Exchange exchange = capture.exchange();
    byte[] head = StoredHead.of(exchange.responseHead(), exchange.status(), exchange.body().length);
    WarcRevisit.Builder revisit =
        new WarcRevisit.Builder(capture.target().toString(), profile(capture))
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(capture.at())
            .refersTo(original.recordId(), original.target(), original.snapshot().capturedAt())
            .setHeader("WARC-Payload-Digest", Sha256.compact(original.snapshot().digest()))
            .setHeader("WARC-Block-Digest", Sha256.compact(head))
            .addHeader(SOURCE, capture.source())
            .addHeader(KIND, capture.kind().code())
            .body(MediaType.HTTP_RESPONSE, head);
    if (!capture.address().equals(capture.target())) {
      revisit.addHeader(REQUESTED, capture.address().toString());
    }
    return Member.of(revisit.build(), head);
  }

  private static URI profile(Capture capture) {
    return capture.unchanged()
        ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
        : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
  }

  private static Member request(Capture capture, URI id) {
    byte[] head = capture.exchange().requestHead();
    WarcRequest.Builder request =
        new WarcRequest.Builder(Capture.ascii(capture.exchange().address()).toString())
            .version(MessageVersion.WARC_1_1)
            .date(capture.exchange().at())
            .concurrentTo(id)
            .setHeader("WARC-Block-Digest", Sha256.compact(head))
            .body(MediaType.HTTP_REQUEST, head);
    return Member.of(request.build(), head);
  }

  private static Member metadata(Capture capture, URI id) {
    byte[] fields = fields(capture).getBytes(UTF_8);
    WarcMetadata.Builder metadata =
        new WarcMetadata.Builder()
            .targetURI(capture.target())
            .version(MessageVersion.WARC_1_1)
            .date(capture.exchange().at())
            .concurrentTo(id)
            .setHeader("WARC-Block-Digest", Sha256.compact(fields))
            .body(MediaType.WARC_FIELDS, fields);
    return Member.of(metadata.build(), fields);
  }

  private static String fields(Capture capture) {
    Exchange exchange = capture.exchange();
    StringBuilder fields = new StringBuilder();
    fields.append("requested: ").append(exchange.requested().toASCIIString()).append("\r\n");
    for (URI redirect : exchange.redirects()) {
      fields.append("redirect: ").append(redirect.toASCIIString()).append("\r\n");
    }
    fields.append("answered: ").append(exchange.address().toASCIIString()).append("\r\n");
    fields.append("fetchedAt: ").append(exchange.at()).append("\r\n");
    fields.append("fetchTimeMs: ").append(exchange.took().toMillis()).append("\r\n");
    if (capture.kind() == Kind.ARCHIVE_CAPTURE) {
      fields.append("via: ").append(exchange.address().toASCIIString()).append("\r\n");
    }
    return fields.toString();
  }

  private static byte[] joined(byte[] head, byte[] body) {
    byte[] block = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, block, head.length, body.length);
    return block;
  }

  /**
   * The records of one capture.
   *
   * @param id record id of the first
   * @param members in the order they are stored; the first is the response or revisit
   */
  record Composed(URI id, List<Member> members) {}
}
