package org.lacuna.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.series.Observation;

/** The digest of what a document says, whatever its words and layout are. */
final class DigestsOf {

  private DigestsOf() {}

  /** {@code sha-256:<hex>} over keys, periods and amounts, in an order of their own. */
  static String figures(List<Observation> observations) {
    String text =
        observations.stream()
            .map(o -> o.key() + " " + o.period() + " " + o.amount())
            .sorted()
            .collect(Collectors.joining("\n"));
    return "sha-256:" + HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
