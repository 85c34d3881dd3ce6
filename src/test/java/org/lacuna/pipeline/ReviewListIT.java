package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.Review;

/** Figures that stand on a page and are not read reach those who may doubt a gap. */
class ReviewListIT {

  private static final Instant FIRST = Instant.parse("2024-03-01T15:00:00Z");
  private static final Instant SECOND = Instant.parse("2024-03-02T15:00:00Z");

  @TempDir Path folder;

  @Test
  void listsWhatTheNewestCopyOfEachPageLeavesUnread() throws Exception {
    try (RecordedSite.Watching watching =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("2021年，新疆城镇新增就业.9万人。"))
            .shows("jobs.html", "2024-03-02", page("2021年，新疆城镇新增就业.7万人。"))
            .open("2024-03-01")) {
      watching.runDaily("2024-03-01", "2024-03-02");
      Review first = review(watching, FIRST);
      Review second = review(watching, SECOND);
      assertThat(first.listed())
          .extracting(figure -> figure.quote())
          .allMatch(q -> q.contains("9万人"));
      assertThat(first.counted()).isEqualTo(first.listed().size()).isPositive();
      assertThat(second.listed())
          .isNotEmpty()
          .allSatisfy(
              figure -> {
                assertThat(figure.quote()).contains("7万人");
                assertThat(figure.source()).isEqualTo("jobs");
                assertThat(figure.reason()).isNotBlank();
                assertThat(figure.locator()).isNotBlank();
                assertThat(figure.snapshot()).startsWith("sha-256:");
              });
    }
  }

  @Test
  void writesNothingTwice() throws Exception {
    try (RecordedSite.Watching watching =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("2021年，新疆城镇新增就业.9万人。"))
            .open("2024-03-01")) {
      watching.runDaily("2024-03-01", "2024-03-03");
      assertThat(review(watching, SECOND).listed()).isEqualTo(review(watching, FIRST).listed());
    }
  }

  private static String page(String sentence) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业4.68万人。", sentence);
  }

  private static Review review(RecordedSite.Watching watching, Instant asOf) {
    return watching
        .installation
        .edition(watching.catalogue, Publications.of("*", "xlsx"), asOf)
        .review();
  }
}
