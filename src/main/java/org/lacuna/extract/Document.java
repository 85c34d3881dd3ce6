package org.lacuna.extract;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * Bytes to read, with what is known of them from outside.
 *
 * @param name file name or address, used in messages, to tell the format, and for a period it
 *     spells out ({@code 2024-02.csv}); inside an archive {@code archive.zip!/entry.csv}
 * @param bytes the body; not changed by anybody while it is read
 * @param mediaType what the server called it ({@code text/html; charset=gbk}), empty for files
 * @param charset charset to use whatever the document says; empty to find out
 */
@SuppressWarnings("ArrayRecordComponent") // a body; compared by digest, never by equals
public record Document(
    String name, byte[] bytes, Optional<String> mediaType, Optional<Charset> charset) {

  /** Requires every part. */
  public Document {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(charset, "charset");
  }

  /** A file of which only its name is known. */
  public static Document of(String name, byte[] bytes) {
    return new Document(name, bytes, Optional.empty(), Optional.empty());
  }
}
