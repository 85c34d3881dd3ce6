package org.lacuna.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.lacuna.detect.Finding;
import org.lacuna.publish.Edition;

/**
 * What a replay brought.
 *
 * @param days the days replayed, in order
 * @param jobs what each job did over all days, in the order of the catalogue
 * @param called every finding with the day on which it was first called, in that order
 * @param edition what was known at the end
 * @param files what was written
 */
public record DemonstrationReport(
    List<LocalDate> days,
    List<JobReport> jobs,
    List<Called> called,
    Edition edition,
    List<Path> files) {

  /**
   * A finding and the simulated day on which it was first called.
   *
   * @param on the day
   * @param finding as it read on that day
   */
  public record Called(LocalDate on, Finding finding) {}
}
