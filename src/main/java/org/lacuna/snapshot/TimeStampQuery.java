package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;

/**
 * A question to a time stamping authority (RFC 3161, section 2.4.1): SHA-256, a nonce, and its
 * certificate asked for. Written in DER by hand: it has five fields.
 */
record TimeStampQuery(String sha256, BigInteger nonce) {

  /** The object identifier 2.16.840.1.101.3.4.2.1 with its tag, and no parameters. */
  private static final String SHA_256 = "300d06096086480165030402010500";

  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final byte[] VERSION = HexFormat.of().parseHex("020101");
  private static final byte[] WITH_CERTIFICATE = HexFormat.of().parseHex("0101ff");

  /** The question about one line of the roots. */
  static TimeStampQuery of(DayRoot root, BigInteger nonce) {
    return new TimeStampQuery(Sha256.hex(root.line().getBytes(US_ASCII)), nonce);
  }

  byte[] encoded() {
    return tagged(
        SEQUENCE, VERSION, imprint(), tagged(INTEGER, nonce.toByteArray()), WITH_CERTIFICATE);
  }

  private byte[] imprint() {
    return tagged(SEQUENCE, HexFormat.of().parseHex(SHA_256), encodedDigest());
  }

  /** The digest in the form in which the authority repeats it. */
  byte[] encodedDigest() {
    return tagged(OCTETS, HexFormat.of().parseHex(sha256));
  }

  /** The nonce in the form in which the authority repeats it. */
  byte[] encodedNonce() {
    return tagged(INTEGER, nonce.toByteArray());
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    if (content.size() > 127) {
      throw new IllegalArgumentException("longer than a question is");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(tag);
    all.write(content.size());
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }
}
