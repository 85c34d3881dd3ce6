package org.lacuna.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.vintage.Capture;
import org.lacuna.vintage.Extraction;

/**
 * Of several readings of one document by versions of the readers, the one that counts: that of the
 * present version, else the last. For one source.
 */
final class CountingReadings {

  private final Map<String, Extraction> byDigest = new HashMap<>();
  private final Map<Capture, Extraction> trusted = new HashMap<>();

  /**
   * Chooses.
   *
   * @param readings in the order in which they were made
   */
  CountingReadings(List<Extraction> readings) {
    for (Extraction reading : readings) {
      byDigest.merge(reading.capture().digest(), reading, CountingReadings::counting);
      if (reading.outcome() == Extraction.Outcome.TRUSTED) {
        trusted.merge(reading.capture(), reading, CountingReadings::counting);
      }
    }
  }

  private static Extraction counting(Extraction one, Extraction later) {
    return one.extractor().equals(Grammar.VERSION) && !later.extractor().equals(Grammar.VERSION)
        ? one
        : later;
  }

  /** The reading of a body; empty when it was never read. */
  Optional<Extraction> of(String digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  /** Version of the readers whose figures of a capture count. */
  String reader(Capture capture) {
    return Optional.ofNullable(trusted.get(capture))
        .map(Extraction::extractor)
        .orElse(Grammar.VERSION);
  }
}
