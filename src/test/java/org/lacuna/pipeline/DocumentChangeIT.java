package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.ContentChange;
import org.lacuna.detect.DocumentChange;
import org.lacuna.detect.Finding;

/** What a page changed, told from three digests as a run takes them. */
class DocumentChangeIT {

  @TempDir Path folder;

  private static String page(String style, String remark, String figure) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业" + figure + "万人。" + remark)
        .replace("<p>", "<p style=\"" + style + "\">");
  }

  private static List<ContentChange> changes(Judged judged) {
    return judged.changes().stream().map(DocumentChange::change).toList();
  }

  @Test
  void tellsPresentationFromTextAndTextFromOneDigitOfAFigure() throws Exception {
    RecordedSite site =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("color:red", "", "4.68"))
            .shows("jobs.html", "2024-03-02", page("color:tan", "", "4.68"))
            .shows("jobs.html", "2024-03-03", page("color:tan", "本表由统计局编制。", "4.68"))
            .shows("jobs.html", "2024-03-04", page("color:tan", "本表由统计局编制。", "4.63"));
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      Judged judged = watching.runDaily("2024-03-01", "2024-03-05");
      assertThat(changes(judged))
          .containsExactly(ContentChange.PRESENTATION, ContentChange.TEXT, ContentChange.FIGURES);
      assertThat(judged.changes().get(2))
          .satisfies(
              change -> {
                assertThat(change.source()).isEqualTo("jobs");
                assertThat(watching.installation.archive().find(change.before())).isPresent();
                assertThat(watching.installation.archive().find(change.after())).isPresent();
              });
    }
  }

  @Test
  void callsAPageFrozenWhoseBytesChangeDailyPastItsPeriodWhileItsFiguresStandStill()
      throws Exception {
    RecordedSite site = new RecordedSite(folder).monthlyPage("jobs");
    LocalDate first = LocalDate.of(2024, 3, 1);
    for (int day = 0; day < 45; day++) {
      site.shows(
          "jobs.html", first.plusDays(day).toString(), page("top:" + day + "px", "", "4.68"));
    }
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      Judged before = watching.runDaily("2024-03-01", "2024-04-10");
      assertThat(changes(before)).containsOnly(ContentChange.PRESENTATION);

      Judged after = watching.runDaily("2024-04-11", "2024-04-12");

      assertThat(changes(after)).endsWith(ContentChange.FROZEN);
      assertThat(after.findings())
          .filteredOn(finding -> finding.kind().equals("FROZEN"))
          .singleElement()
          .extracting(Finding::cause, Finding::subject)
          .containsExactly("frozen", "jobs");
    }
  }
}
