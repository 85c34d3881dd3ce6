package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;
import org.lacuna.detect.Transition;

/** What a publisher said, written beside its source, as a run takes it. */
class DeclaredWordIT {

  @TempDir Path folder;

  @Test
  void suspendsTheSeriesFromTheDayTheNoticeHoldsAndEndsWithTheNextValue() throws Exception {
    RecordedSite site =
        new RecordedSite(folder)
            .source(
                "jobs",
                """
                release: {id: jobs, stage: monthly, frequency: M, due_after_days: 15, grace_days: 10}
                access: [{address: "%sjobs.html"}]
                expects: {min_figures: 1}
                declarations:
                  - word: suspended
                    series: urban_new_jobs.*
                    by: 统计局
                    authority: publisher
                    effective: 2024-03-10
                    quote: 自本月起暂停发布
                    seen: http://stats.example/notice.html
                """
                    .formatted(RecordedSite.HOST))
            .shows("jobs.html", "2024-03-01", RecordedSite.page("就业", "2024年2月，全区城镇新增就业4.68万人。"))
            .shows("jobs.html", "2024-06-01", RecordedSite.page("就业", "2024年5月，全区城镇新增就业4.12万人。"));
    try (RecordedSite.Watching watching = site.open("2024-03-05")) {
      assertThat(jobs(watching.run("2024-03-05")).state()).isEqualTo(SeriesState.NEW);

      SeriesLife told = jobs(watching.run("2024-03-11"));
      assertThat(told.state()).isEqualTo(SeriesState.SUSPENDED);
      Transition step = told.latest().orElseThrow();
      assertThat(step.decidedBy()).isEqualTo("publisher:统计局");
      assertThat(step.since()).isEqualTo("2024-03-10");
      assertThat(step.reasons().get(0).words()).contains("自本月起暂停发布");

      assertThat(jobs(watching.run("2024-06-02")).state()).isEqualTo(SeriesState.RESUMED);
    }
  }

  private static SeriesLife jobs(Judged judged) {
    return judged.lives().stream()
        .filter(life -> life.series().indicator().equals("urban_new_jobs"))
        .findFirst()
        .orElseThrow();
  }
}
