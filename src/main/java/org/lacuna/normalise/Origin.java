package org.lacuna.normalise;

import java.time.Instant;
import java.util.Objects;

/**
 * Where an extraction's document came from.
 *
 * @param publisher name of the publisher
 * @param source id of the source
 * @param release id of the release the document is an issue of
 * @param stage stage of that release
 * @param snapshot digest of the archived bytes, {@code sha-256:...}
 * @param firstSeen when the bytes were first archived
 */
public record Origin(
    String publisher,
    String source,
    String release,
    String stage,
    String snapshot,
    Instant firstSeen) {

  /** Requires every part. */
  public Origin {
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(release, "release");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(firstSeen, "firstSeen");
  }
}
