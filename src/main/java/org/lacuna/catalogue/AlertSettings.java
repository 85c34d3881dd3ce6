package org.lacuna.catalogue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.Coded;

/**
 * Who is told what, and when: {@code alerts} of {@code jobs/watch.yml}.
 *
 * @param zone zone of the times of day below
 * @param escalateAfter an incident that nobody acknowledged for so long is told once more, louder
 * @param remindEvery after that, so often again while it lasts
 * @param quiet times of day in which only alarms are sent; empty when there are none
 * @param digestAt time of day at which notices are sent together
 * @param snapshotLink address of an archived page with {@code {digest}} in it; empty when the
 *     archive is not served
 * @param channels ways to reach people
 * @param routes which findings go which way; a finding that no route takes is only kept
 * @param heartbeat address that is called at start, success and failure of a run; empty for none
 */
public record AlertSettings(
    ZoneId zone,
    Duration escalateAfter,
    Duration remindEvery,
    Optional<Quiet> quiet,
    LocalTime digestAt,
    Optional<String> snapshotLink,
    List<ChannelSettings> channels,
    List<Route> routes,
    Optional<Secret> heartbeat) {

  /**
   * Times of day in which only alarms are sent; may go over midnight.
   *
   * @param from first minute
   * @param to first minute after
   */
  public record Quiet(LocalTime from, LocalTime to) {}

  /**
   * A way for some findings. Everything it says must hold.
   *
   * @param atLeast lowest severity it takes
   * @param families names of harvest jobs, or {@code pipeline}; empty for all
   * @param publishers names of publishers in either language; empty for all
   * @param channels names of channels; never empty
   */
  public record Route(
      Loudness atLeast, List<String> families, List<String> publishers, List<String> channels) {}

  /** Severities, as {@code org.lacuna.detect.Finding} has them. */
  public enum Loudness implements Coded {
    /** Worth a line in a digest. */
    NOTICE("notice"),
    /** Worth a message. */
    WARNING("warning"),
    /** Worth waking somebody. */
    ALARM("alarm");

    private final String code;

    Loudness(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What holds where {@code watch.yml} says nothing: everything goes to the log. */
  public static AlertSettings defaults() {
    return new AlertSettings(
        ZoneId.of("Asia/Shanghai"),
        Duration.ofHours(24),
        Duration.ofDays(7),
        Optional.empty(),
        LocalTime.of(9, 0),
        Optional.empty(),
        List.of(new ChannelSettings.Log("log")),
        List.of(new Route(Loudness.NOTICE, List.of(), List.of(), List.of("log"))),
        Optional.empty());
  }

  /**
   * Reads {@code watch.yml} below {@code jobsFolder}; {@link #defaults} when it has no {@code
   * alerts}.
   *
   * @throws CatalogueMistakes when anything in the block is wrong, with every mistake
   */
  public static AlertSettings load(Path jobsFolder) {
    return AlertReader.read(jobsFolder);
  }
}
