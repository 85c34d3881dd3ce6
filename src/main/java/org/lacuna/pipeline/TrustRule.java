package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Expectations;
import org.lacuna.series.Observation;

/** Whether what was read from an issue may be believed: by what its source is expected to bring. */
final class TrustRule {

  private TrustRule() {}

  /**
   * Judges one issue.
   *
   * @param expected what a healthy reading brings
   * @param observations everything read from all documents of the issue
   * @return why it is not to be believed, one sentence; empty when it is
   */
  static Optional<String> objection(Expectations expected, List<Observation> observations) {
    if (observations.size() < expected.minFigures()) {
      return Optional.of(
          "%d figures read, at least %d expected: the page may have changed, or is another page"
              .formatted(observations.size(), expected.minFigures()));
    }
    Set<String> read =
        observations.stream().map(o -> o.key().indicator()).collect(Collectors.toSet());
    List<String> missing =
        expected.indicators().stream().filter(code -> !read.contains(code)).toList();
    if (!missing.isEmpty()) {
      return Optional.of("no figure of " + String.join(", ", missing) + " was read");
    }
    return Optional.empty();
  }
}
