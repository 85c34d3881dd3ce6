package org.lacuna.snapshot;

import java.util.Arrays;
import java.util.Optional;

/**
 * The answer of a time stamping authority (RFC 3161, section 2.4.2). Checks that it grants, and
 * that it is about what was asked; the signature is for whoever relies on it, with the certificate
 * they trust: {@code openssl ts -verify}.
 */
final class TimeStampReply {

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  private TimeStampReply() {}

  /** Why a reply is no stamp for the question; empty when it is one. */
  static Optional<String> objection(byte[] reply, TimeStampQuery query) {
    Optional<Integer> status = status(reply);
    if (status.isEmpty()) {
      return Optional.of("the answer is no time stamp reply");
    }
    if (status.get() > 1) {
      return Optional.of("the authority refused, with status " + status.get());
    }
    boolean ours = holds(reply, query.encodedDigest()) && holds(reply, query.encodedNonce());
    return ours ? Optional.empty() : Optional.of("the answer is about something else");
  }

  /** PKIStatus: the integer that begins the sequence that begins the reply. */
  private static Optional<Integer> status(byte[] reply) {
    int info = content(reply, 0, SEQUENCE);
    int status = info < 0 ? -1 : content(reply, info, SEQUENCE);
    int number = status < 0 ? -1 : content(reply, status, INTEGER);
    return number < 0 || number >= reply.length
        ? Optional.empty()
        : Optional.of((int) reply[number]);
  }

  /** Where the content of an element begins; negative when none with this tag stands there. */
  private static int content(byte[] der, int at, int tag) {
    if (at + 1 >= der.length || (der[at] & 0xff) != tag) {
      return -1;
    }
    int length = der[at + 1] & 0xff;
    return at + 2 + (length > 127 ? length & 0x7f : 0);
  }

  private static boolean holds(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
