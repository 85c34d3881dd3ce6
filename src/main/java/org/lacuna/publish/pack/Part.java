package org.lacuna.publish.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.lacuna.digest.Sha256;

/**
 * One file of a pack.
 *
 * @param name its path within the pack, with forward slashes
 * @param size its bytes
 * @param source opens them from the first; any number of times
 */
record Part(String name, long size, Source source) {

  /** Opens the bytes of a part; the caller closes them. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  static Part of(String name, byte[] content) {
    return new Part(name, content.length, () -> new java.io.ByteArrayInputStream(content));
  }

  static Part of(String name, Path file) throws IOException {
    return new Part(name, Files.size(file), () -> Files.newInputStream(file));
  }

  byte[] bytes() throws IOException {
    try (InputStream in = source.open()) {
      return in.readAllBytes();
    }
  }

  /** {@code sha256:<hex>}, as the description of a package writes it. */
  String hash() throws IOException {
    try (InputStream in = source.open();
        DigestOutputStream digest =
            new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digester())) {
      in.transferTo(digest);
      return "sha256:" + HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
  }
}
