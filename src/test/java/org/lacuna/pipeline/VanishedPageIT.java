package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;
import org.lacuna.snapshot.Snapshot;

/** A page that is taken from a living site, and one that a wall stands before. */
@Tag("slow")
class VanishedPageIT {

  private static final String JOBS = RecordedSite.page("就业情况", "2024年2月，全区城镇新增就业4.68万人。");

  @TempDir Path folder;

  private RecordedSite site() throws Exception {
    return new RecordedSite(folder)
        .monthlyPage("jobs")
        .monthlyPage("beside")
        .shows("jobs.html", "2024-03-01", JOBS)
        .shows("beside.html", "2024-03-01", RecordedSite.page("就业情况", "2024年2月，全区城镇新增就业1.25万人。"));
  }

  private static SeriesLife life(Judged judged, String release) {
    return judged.lives().stream()
        .filter(life -> life.release().equals(release))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void endsAsVanishedWhenItIsGoneForDaysWhileItsNeighboursAnswerAndItsCopyIsKept()
      throws Exception {
    try (RecordedSite.Watching watching =
        site().answers("jobs.html", "2024-03-10", 404).open("2024-03-05")) {
      assertThat(life(watching.run("2024-03-05"), "jobs").state()).isEqualTo(SeriesState.NEW);
      Judged days = watching.runDaily("2024-03-10", "2024-03-15");
      assertThat(life(days, "jobs").state()).isEqualTo(SeriesState.NEW);

      Judged week = watching.runDaily("2024-03-16", "2024-03-18");

      assertThat(life(week, "jobs").state()).isEqualTo(SeriesState.SOURCE_VANISHED);
      assertThat(life(week, "beside").state()).isEqualTo(SeriesState.NEW);
      Snapshot copy =
          watching
              .installation
              .archive()
              .newest(URI.create(RecordedSite.HOST + "jobs.html"))
              .orElseThrow();
      assertThat(new String(watching.installation.archive().body(copy), StandardCharsets.UTF_8))
          .isEqualTo(JOBS);
      assertThat(week.findings())
          .filteredOn(finding -> finding.kind().equals("SOURCE_VANISHED"))
          .filteredOn(finding -> finding.axis() == Finding.Axis.SOURCE)
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.subject()).isEqualTo("jobs");
                assertThat(finding.since()).isEqualTo("2024-03-10");
                assertThat(finding.evidence()).contains(copy.digest());
              });
    }
  }

  @Test
  void isNeverCalledVanishedBehindAWall() throws Exception {
    try (RecordedSite.Watching watching =
        site().answers("jobs.html", "2024-03-10", 412).open("2024-03-05")) {
      watching.run("2024-03-05");
      Judged judged = watching.runDaily("2024-03-10", "2024-03-31");
      assertThat(life(judged, "jobs").state()).isEqualTo(SeriesState.NEW);
      assertThat(judged.findings())
          .filteredOn(finding -> finding.subject().equals("jobs"))
          .extracting(Finding::kind)
          .containsExactly("SOURCE_BLOCKED");
    }
  }

  @Test
  void isNotCalledVanishedWhileTheWholeSiteIsAway() throws Exception {
    try (RecordedSite.Watching watching =
        site()
            .answers("jobs.html", "2024-03-10", 404)
            .answers("beside.html", "2024-03-10", 404)
            .open("2024-03-05")) {
      watching.run("2024-03-05");
      Judged judged = watching.runDaily("2024-03-10", "2024-03-25");
      assertThat(life(judged, "jobs").state()).isEqualTo(SeriesState.NEW);
      assertThat(judged.findings()).extracting(Finding::kind).doesNotContain("SOURCE_VANISHED");
    }
  }
}
