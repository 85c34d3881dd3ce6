package org.lacuna.pipeline;

import java.util.List;
import org.lacuna.alert.Told;
import org.lacuna.detect.Transition;

/**
 * What watching brought.
 *
 * @param judged everything that holds now
 * @param steps steps in the lives of series that were not known before, in the order of the lives
 * @param told what people were told
 */
public record WatchReport(Judged judged, List<Transition> steps, Told told) {

  /** Whether there is something that people were not told before. */
  public boolean isNews() {
    return told.opened() + told.escalated() > 0;
  }
}
