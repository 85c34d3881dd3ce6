package org.lacuna.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.detect.Finding;

/** Notices runs that did not happen, or did not do their work. Pure. */
final class MissedRuns {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  /** A run may wait for another, try again, and take its time. */
  private static final Duration GRACE = Duration.ofHours(3);

  /** No schedule of ours leaves a job out for longer. */
  private static final Duration LOOK_BACK = Duration.ofDays(32);

  private MissedRuns() {}

  /**
   * The jobs that were due and not run.
   *
   * @param done for each job, when its newest run began that did its work
   * @param first when the first run of this home began; what was due before does not count
   */
  static List<Finding> judge(
      Crontab crontab, Map<String, Instant> done, Instant first, Instant now) {
    Instant late = now.minus(GRACE);
    List<Finding> missed = new ArrayList<>();
    List<Crontab.Due> past = crontab.between(now.minus(LOOK_BACK), late);
    for (String job : crontab.jobs()) {
      Optional<Instant> newest = Optional.ofNullable(done.get(job));
      Instant since = newest.filter(first::isBefore).orElse(first);
      past.stream()
          .filter(due -> due.line().jobs().contains(job) && due.at().isAfter(since))
          .findFirst()
          .ifPresent(due -> missed.add(finding(job, due.at(), newest, now)));
    }
    return missed;
  }

  private static Finding finding(String job, Instant due, Optional<Instant> newest, Instant now) {
    String last =
        newest.map(at -> "the newest one began at " + seconds(at)).orElse("there was none yet");
    return new Finding(
        Finding.Axis.PIPELINE,
        "RUN_MISSED",
        job,
        "",
        "run missed",
        Finding.Severity.WARNING,
        due.atZone(PUBLISHERS).toLocalDate(),
        now,
        "no run of the job %s did its work although one was due".formatted(job),
        List.of(
            "a run was due at %s and none has done its work since".formatted(seconds(due)),
            "of the runs that did their work, " + last),
        List.of(),
        "lacuna runs %s; is the schedule installed, is the machine on, is the disk full?"
            .formatted(job));
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }
}
