package org.lacuna.publish.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Ed25519 key pair (RFC 8032) that signs packs.
 *
 * @param secret never printed
 * @param open travels with the signature
 */
public record PackKey(PrivateKey secret, PublicKey open) {

  static final String ALGORITHM = "Ed25519";

  /**
   * Reads a pair from one PEM file (RFC 7468) with both halves, {@code PRIVATE KEY} and {@code
   * PUBLIC KEY}.
   *
   * @throws IOException when it cannot be read, or lacks a half, or the halves do not belong
   *     together
   */
  public static PackKey read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      PackKey pair =
          new PackKey(
              keys.generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY", file))),
              keys.generatePublic(new X509EncodedKeySpec(block(text, "PUBLIC KEY", file))));
      if (!isSigned(pair.open(), "pair", pair.sign("pair"))) {
        throw new IOException(file + ": the two keys do not belong together");
      }
      return pair;
    } catch (GeneralSecurityException | IllegalArgumentException unfit) {
      throw new IOException(file + " holds no Ed25519 key pair", unfit);
    }
  }

  /**
   * Reads the public half alone.
   *
   * @throws IOException when the file has none
   */
  public static PublicKey readOpen(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    return decoded(block(text, "PUBLIC KEY", file))
        .orElseThrow(() -> new IOException(file + " holds no Ed25519 public key"));
  }

  private static byte[] block(String text, String kind, Path file) throws IOException {
    Matcher found =
        Pattern.compile("-----BEGIN " + kind + "-----([^-]+)-----END " + kind + "-----")
            .matcher(text);
    if (!found.find()) {
      throw new IOException(
          file
              + " lacks its "
              + kind
              + "; make a pair with: openssl genpkey -algorithm ed25519 -out key.pem && openssl"
              + " pkey -in key.pem -pubout >> key.pem");
    }
    return Base64.getMimeDecoder().decode(found.group(1));
  }

  static Optional<PublicKey> decoded(byte[] key) {
    try {
      return Optional.of(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
    } catch (GeneralSecurityException unfit) {
      return Optional.empty();
    }
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("cannot sign with this key", impossible);
    }
  }

  static boolean isSigned(PublicKey open, String text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(open);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(signed);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  /** Says nothing of the secret half. */
  @Override
  public String toString() {
    return "PackKey[" + Base64.getEncoder().encodeToString(open.getEncoded()) + "]";
  }
}
