package org.lacuna.cli;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.pipeline.JobRuns;

/**
 * Which jobs one call runs: what is harvested first, then whether to judge and tell, then whether
 * to publish.
 *
 * @param harvests in the order asked for
 * @param watch whether findings are judged and told
 * @param publish whether editions are written
 */
record RunSelection(List<JobDefinition> harvests, boolean watch, boolean publish) {

  /** Everything below {@code jobs/}. */
  static RunSelection all(Catalogue catalogue) {
    return new RunSelection(catalogue.jobs(), true, true);
  }

  /**
   * The jobs of these names, and no other.
   *
   * @throws BadInput when there is none of a name
   */
  static RunSelection named(List<String> names, Catalogue catalogue) {
    List<JobDefinition> harvests = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(JobRuns.WATCH) && !name.equals(JobRuns.PUBLISH)) {
        harvests.add(catalogue.job(name).orElseThrow(() -> unknown(name, catalogue)));
      }
    }
    return new RunSelection(
        List.copyOf(harvests), names.contains(JobRuns.WATCH), names.contains(JobRuns.PUBLISH));
  }

  private static BadInput unknown(String name, Catalogue catalogue) {
    return new BadInput(
        "there is no job '%s'; jobs: %s"
            .formatted(name, String.join(", ", JobRuns.names(catalogue))));
  }
}
