package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.pack.PackCheck;
import org.lacuna.publish.pack.PackKey;

/** Checks one pack by itself and says what it found. */
final class PackVerification {

  private PackVerification() {}

  /**
   * Prints what was found.
   *
   * @param wanted file with the public key the pack must be signed with; null when any will do
   */
  static ExitCode run(Path pack, @Nullable Path wanted, PrintWriter out) throws IOException {
    PackCheck.Result result = PackCheck.of(pack);
    out.printf(
        "%d files, %s: %s%n",
        result.files(),
        signature(result.signer()),
        result.isSound() ? "every byte is as it was written" : "not as it was written");
    result.troubles().forEach(trouble -> out.println("! " + trouble));
    boolean known = wanted == null || result.signer().equals(Optional.of(PackKey.readOpen(wanted)));
    if (!known) {
      out.println("! not signed with the key in " + wanted);
    }
    return result.isSound() && known ? ExitCode.COMPLETE : ExitCode.BAD_INPUT;
  }

  private static String signature(Optional<PublicKey> signer) {
    return signer
        .map(key -> "signed with " + Base64.getEncoder().encodeToString(key.getEncoded()))
        .orElse("not signed");
  }
}
