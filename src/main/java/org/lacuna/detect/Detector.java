package org.lacuna.detect;

import java.time.Instant;
import java.util.List;
import org.lacuna.catalogue.WatchSettings;

/**
 * One way of noticing something in evidence. A pure function: equal evidence, settings and clock
 * give equal findings; nothing later than {@code now} has an influence; nothing is fetched or
 * written. Safe for use by many threads.
 */
interface Detector {

  /** Name of the detector in settings and reports. */
  String name();

  /**
   * The findings that hold at {@code now}.
   *
   * @param evidence all that is known, nothing of it later than {@code now}
   * @param settings thresholds of {@code jobs/watch.yml}
   * @param now the present
   * @return findings in a stable order; empty when there is nothing to tell
   */
  List<Finding> judge(Evidence evidence, WatchSettings settings, Instant now);
}
