package org.lacuna.vintage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lacuna.series.Observation;

/**
 * All observations of one source seen in one snapshot, read by one version of the extractor inside
 * its expectations. A reading that is not trusted is no vintage: see {@link Extraction}.
 *
 * @param capture the snapshot, as the address gave it
 * @param release id of the release the page is an issue of
 * @param extractor name and version of what read it; another version reads anew
 * @param observations figures as meant, in the order of the page; may be empty when a page that
 *     carried figures was read with success and carries none any more
 * @param leftovers figures seen on the page and not understood
 * @param notice the title of the page, when it announces a correction
 */
public record Vintage(
    Capture capture,
    String release,
    String extractor,
    List<Observation> observations,
    int leftovers,
    Optional<String> notice) {

  /** Copies the list, and refuses observations of another source or another snapshot. */
  public Vintage {
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(extractor, "extractor");
    Objects.requireNonNull(notice, "notice");
    observations = List.copyOf(observations);
    for (Observation observation : observations) {
      check(capture, observation);
    }
  }

  /** A vintage without leftovers or a notice. */
  public Vintage(
      Capture capture, String release, String extractor, List<Observation> observations) {
    this(capture, release, extractor, observations, 0, Optional.empty());
  }

  Extraction extraction() {
    return new Extraction(
        capture,
        release,
        extractor,
        Extraction.Outcome.TRUSTED,
        observations.size(),
        leftovers,
        "");
  }

  private static void check(Capture capture, Observation observation) {
    refuseUnlessEqual("source", capture.source(), observation.said().source());
    refuseUnlessEqual("snapshot", capture.digest(), observation.evidence().snapshot());
    if (observation.firstSeen().isAfter(capture.at().plusMillis(1))) {
      throw new IllegalArgumentException(
          "an observation first seen %s cannot stand in a snapshot of %s"
              .formatted(observation.firstSeen(), capture.at()));
    }
  }

  private static void refuseUnlessEqual(String part, String expected, String found) {
    if (!expected.equals(found)) {
      throw new IllegalArgumentException(
          "an observation of %s %s cannot be in a vintage of %s %s"
              .formatted(part, found, part, expected));
    }
  }
}
