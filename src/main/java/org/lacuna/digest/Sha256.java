package org.lacuna.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * SHA-256 (FIPS 180-4) in the forms used here. Safe for use by many threads.
 *
 * <p>Short programs run without the JVM's slow compiler, which alone knows the processor's own
 * instructions for SHA-256; without it the JDK takes twenty times as long. Whoever hashes much is
 * therefore served by the system's OpenSSL, once loading it has been paid for, and by the JDK where
 * there is none. The digests are the same.
 */
public final class Sha256 {

  private static final String LABEL = "sha-256:";

  /** Bytes the JDK hashes in about the time that loading OpenSSL takes. */
  private static final long LOADING_PAYS_FROM = 4L << 20;

  /** Below this many bytes a call out of the JVM costs more than it saves. */
  private static final int CALLING_PAYS_FROM = 4 << 10;

  private static final MessageDigest FRESH = made();
  private static final AtomicLong HASHED = new AtomicLong();

  private Sha256() {}

  /** Loaded when first asked for. */
  private static final class Native {
    static final Optional<OpenSsl> LIBRARY = OpenSsl.load();
  }

  /** The 32 bytes of the digest of {@code bytes}. */
  public static byte[] of(byte[] bytes) {
    boolean large = bytes.length >= CALLING_PAYS_FROM;
    return large && HASHED.addAndGet(bytes.length) > LOADING_PAYS_FROM
        ? Native.LIBRARY.map(library -> library.sha256(bytes)).orElseGet(() -> byJdk(bytes))
        : byJdk(bytes);
  }

  /** The 32 bytes of the digest of all {@code parts}, one after the other. */
  public static byte[] of(byte[]... parts) {
    MessageDigest digest = digester();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** 64 lower-case hex digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(of(bytes));
  }

  /** The digest of a text in UTF-8: 64 lower-case hex digits. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The form snapshots and figures are named by: {@code sha-256:<64 hex digits>}. */
  public static String labelled(byte[] bytes) {
    return LABEL + hex(bytes);
  }

  /** The digest of a text in UTF-8: {@code sha-256:<64 hex digits>}. */
  public static String labelled(String text) {
    return LABEL + hex(text);
  }

  /** The form of WARC, WACZ and data packages: {@code sha256:<64 hex digits>}. */
  public static String compact(byte[] bytes) {
    return "sha256:" + hex(bytes);
  }

  /** The same of a digest that is {@linkplain #labelled(byte[]) labelled} already. */
  public static String compact(String labelled) {
    return "sha256:" + labelled.substring(LABEL.length());
  }

  /** For what comes piece by piece; for one thread. */
  public static MessageDigest digester() {
    try {
      return (MessageDigest) FRESH.clone(); // half the price of asking the security providers
    } catch (CloneNotSupportedException unlike) {
      return made();
    }
  }

  static byte[] byJdk(byte[] bytes) {
    return digester().digest(bytes);
  }

  private static MessageDigest made() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
