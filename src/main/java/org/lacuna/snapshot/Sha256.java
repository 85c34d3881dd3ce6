package org.lacuna.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in the forms the archive writes. */
final class Sha256 {

  private static final String LABEL = "sha-256:";

  private Sha256() {}

  /** The hash of all {@code parts} one after the other. */
  static byte[] of(byte[]... parts) {
    MessageDigest digest = digester();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** 64 lower-case hex digits. */
  static String hex(byte[]... parts) {
    return HexFormat.of().formatHex(of(parts));
  }

  /** The form snapshots are named by: {@code sha-256:<64 hex digits>}. */
  static String labelled(byte[] bytes) {
    return LABEL + hex(bytes);
  }

  /** The form of WARC and WACZ headers: {@code sha256:<64 hex digits>}. */
  static String warcForm(String labelled) {
    return "sha256:" + labelled.substring(LABEL.length());
  }

  static MessageDigest digester() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
