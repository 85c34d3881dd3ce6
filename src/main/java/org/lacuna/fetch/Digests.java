package org.lacuna.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of bodies, in the form snapshots carry them. */
final class Digests {

  private Digests() {}

  static String ofBody(Exchange exchange) {
    return "sha-256:" + HexFormat.of().formatHex(sha256().digest(exchange.body()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
