package org.lacuna.extract.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lacuna.extract.Document;
import org.lacuna.extract.UnreadableDocument;

/** Measures the deflated streams of a PDF file before anybody unpacks them into memory. */
final class PdfStreams {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] IMAGE = "/Image".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 1 << 16;
  private static final int DICTIONARY = 400;
  private static final int STREAMS_AT_LIMIT = 8;

  private PdfStreams() {}

  /**
   * Refuses a file of which one stream unpacks to more than {@code limit} bytes, or all together to
   * more than eight times that. Images are left out: nobody unpacks them to read words.
   *
   * @throws UnreadableDocument when there is such a stream
   */
  static void check(Document document, long limit) throws UnreadableDocument {
    byte[] bytes = document.bytes();
    byte[] sink = new byte[CHUNK];
    long total = 0;
    for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
      long size = isImage(bytes, at) ? 0 : unpacked(bytes, start(bytes, at), limit, sink);
      total += size;
      if (size > limit || total > limit * STREAMS_AT_LIMIT) {
        throw new UnreadableDocument(
            UnreadableDocument.Reason.TOO_LARGE,
            "%s: a stream at byte %d unpacks to more than %d bytes"
                .formatted(document.name(), at, limit));
      }
    }
  }

  /** The place after the next keyword {@code stream}, -1 when there is none. */
  private static int next(byte[] bytes, int from) {
    for (int i = from; i + STREAM.length < bytes.length; i++) {
      if (bytes[i] == 's'
          && Arrays.equals(bytes, i, i + STREAM.length, STREAM, 0, STREAM.length)
          && (i == 0 || bytes[i - 1] != 'd')) {
        return i + STREAM.length;
      }
    }
    return -1;
  }

  private static boolean isImage(byte[] bytes, int at) {
    for (int i = Math.max(0, at - DICTIONARY); i + IMAGE.length < at; i++) {
      if (bytes[i] == '/' && Arrays.equals(bytes, i, i + IMAGE.length, IMAGE, 0, IMAGE.length)) {
        return true;
      }
    }
    return false;
  }

  private static int start(byte[] bytes, int at) {
    int start = at;
    while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
      start++;
    }
    return start;
  }

  private static long unpacked(byte[] bytes, int start, long limit, byte[] sink) {
    if (start >= bytes.length || (bytes[start] & 0x0F) != 8) {
      return 0; // not a zlib header
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, bytes.length - start);
      long total = 0;
      int count = inflater.inflate(sink);
      while (count > 0 && total <= limit) {
        total += count;
        count = inflater.inflate(sink);
      }
      return total;
    } catch (DataFormatException notDeflated) {
      return 0; // whoever reads it will say what is wrong with it
    } finally {
      inflater.end();
    }
  }
}
