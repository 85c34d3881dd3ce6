package org.lacuna.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.digest.Sha256;
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
    return Sha256.labelled(text);
  }
}
