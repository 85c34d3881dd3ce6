package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.ReleaseIssue;
import org.springframework.batch.core.job.JobExecutionException;

/** A run that breaks off while it records a chunk of documents, and the run after it. */
class BrokenOffReadingIT {

  @TempDir Path folder;

  private final AtomicBoolean breaks = new AtomicBoolean(true);

  @Test
  void leavesNoFigureWithoutTheTraitsOfItsDocument() throws Exception {
    RecordedSite site =
        new RecordedSite(folder).monthlyPage("one").monthlyPage("two").toldTo(breaking());
    for (String page : List.of("one.html", "two.html")) {
      site.shows(page, "2024-03-01", page(page, "2024年2月，全区城镇新增就业4.68万人。"))
          .shows(page, "2024-03-02", page(page, "2024年3月，全区城镇新增就业4.1万人。"));
    }
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      assertThatExceptionOfType(JobExecutionException.class)
          .isThrownBy(() -> watching.run("2024-03-01"));
      assertThat(watching.installation.vintages().series()).isNotEmpty();

      breaks.set(false);
      List<ReleaseIssue> issues = watching.run("2024-03-02").evidence().issues();

      assertThat(issues).extracting(ReleaseIssue::source).contains("one", "two");
      assertThat(issues).hasSizeGreaterThanOrEqualTo(3);
      assertThat(issues).allSatisfy(issue -> assertThat(issue.labels()).isNotEmpty());
    }
  }

  /** No two pages have the same bytes, of which traits are kept once. */
  private static String page(String name, String sentence) {
    return RecordedSite.page("就业 " + name, sentence);
  }

  /** Ends the chunk in its middle: the vintage before is committed, the chunk is undone. */
  private RunListener breaking() {
    return new RunListener() {
      @Override
      public void read(ReadOutcome outcome) {
        if (breaks.get()) {
          throw new IllegalStateException("broken off after " + outcome.address());
        }
      }
    };
  }
}
