package org.lacuna.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Coded;

/** Why an issue of one release has not been seen, told from the looks at its sources. */
final class MissedIssue {

  private final List<Finding> findings;

  /**
   * What the looks tell.
   *
   * @param told of the sources of all releases, the first cause first
   */
  MissedIssue(Release release, List<Finding> told) {
    this.findings =
        told.stream().filter(finding -> finding.release().equals(release.id())).toList();
  }

  /** The one cause; empty when the issue was seen, and when every source stands as it should. */
  Optional<Cause> cause(ReleaseEvent event, LocalDate today) {
    if (event.published().isPresent()) {
      return Optional.empty();
    }
    if (!event.expected().lateAfter().isBefore(today)) {
      return Optional.of(Cause.NOT_YET_DUE);
    }
    return findings.stream()
        .flatMap(finding -> Coded.find(Cause.class, finding.cause()).stream())
        .findFirst();
  }
}
