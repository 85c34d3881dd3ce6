package org.lacuna.digest;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The SHA-256 of the system's OpenSSL ({@code SHA256(3ssl)}), called where it lies; nothing of it
 * comes with this program. Safe for use by many threads.
 */
final class OpenSsl {

  /** As Linux distributions name it, newest first; elsewhere the JDK hashes. */
  private static final List<String> NAMES = List.of("libcrypto.so.3", "libcrypto.so.1.1");

  private static final int LENGTH = 32;

  /** What FIPS 180-4 gives as the digest of {@code abc}. */
  private static final byte[] OF_ABC =
      HexFormat.of().parseHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  private OpenSsl() {}

  /** Functions of the library, by their names in C. */
  private static final class Functions {
    private Functions() {}

    static native Pointer SHA256(byte[] data, long count, byte[] digest);
  }

  /** Empty where the library is missing, cannot be called, or gives a wrong answer. */
  static Optional<OpenSsl> load() {
    return NAMES.stream().filter(OpenSsl::bound).findFirst().map(name -> new OpenSsl());
  }

  private static boolean bound(String name) {
    try {
      Native.register(Functions.class, NativeLibrary.getInstance(name));
      return Arrays.equals(new OpenSsl().sha256(new byte[] {'a', 'b', 'c'}), OF_ABC);
    } catch (LinkageError absent) {
      return false; // the JDK hashes as well, only slower
    }
  }

  byte[] sha256(byte[] bytes) {
    byte[] digest = new byte[LENGTH];
    Functions.SHA256(bytes, bytes.length, digest);
    return digest;
  }
}
