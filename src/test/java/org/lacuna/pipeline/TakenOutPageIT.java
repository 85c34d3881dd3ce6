package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;

/** A page that its publisher takes out of the list, and one that is taken down or moves. */
class TakenOutPageIT {

  @TempDir Path folder;

  private static String list(String... items) {
    return Stream.of(items)
        .map(item -> "<li><a href=\"/" + item + ".html\">" + item + "</a></li>")
        .collect(Collectors.joining("\n", "<html><body><ul>\n", "\n</ul></body></html>"));
  }

  private RecordedSite site() throws Exception {
    return new RecordedSite(folder)
        .source(
            "news",
            """
            release: {id: news, stage: statement, frequency: I}
            access: [{kind: list, address: "%slist.html", items: ul li a}]
            expects: {min_figures: 1}
            """
                .formatted(RecordedSite.HOST))
        .shows("a.html", "2024-03-01", RecordedSite.page("一月", "2024年1月，全区城镇新增就业3.21万人。"))
        .shows("b.html", "2024-03-01", RecordedSite.page("二月", "2024年2月，全区城镇新增就业4.68万人。"))
        .shows("c.html", "2024-03-01", RecordedSite.page("三月", "2024年3月，全区城镇新增就业5.02万人。"))
        .shows("list.html", "2024-03-01", list("c", "b", "a"));
  }

  private static List<String> told(Judged judged) {
    return judged.findings().stream()
        .filter(finding -> finding.axis() == Finding.Axis.SOURCE)
        .map(finding -> finding.kind() + " " + finding.cause() + " " + finding.subject())
        .toList();
  }

  private static void assertNoSeriesMoved(Judged judged) {
    assertThat(judged.lives()).isNotEmpty().allMatch(life -> life.state().isHealthy());
    assertThat(judged.lives()).noneMatch(life -> life.state() == SeriesState.RESUMED);
  }

  @Test
  void isUnlinkedWhenItAnswersAndNoListLinksToItAnyMore() throws Exception {
    try (RecordedSite.Watching watching =
        site().shows("list.html", "2024-03-10", list("c", "a")).open("2024-03-05")) {
      assertThat(told(watching.run("2024-03-05"))).isEmpty();
      Judged judged = watching.run("2024-03-10");
      assertThat(told(judged))
          .containsExactly("PAGE_UNLINKED unlinked " + RecordedSite.HOST + "b.html");
      assertNoSeriesMoved(judged);
    }
  }

  @Test
  void isNotUnlinkedWhenItOnlyLeavesTheListAtItsEnd() throws Exception {
    try (RecordedSite.Watching watching =
        site().shows("list.html", "2024-03-10", list("c", "b")).open("2024-03-05")) {
      watching.run("2024-03-05");
      assertThat(told(watching.run("2024-03-10"))).isEmpty();
    }
  }

  @Test
  void isRemovedWhenItIsTakenDownWhileTheSourceGoesOn() throws Exception {
    try (RecordedSite.Watching watching =
        site()
            .shows("list.html", "2024-03-10", list("c", "a"))
            .answers("b.html", "2024-03-10", 404)
            .open("2024-03-05")) {
      watching.run("2024-03-05");
      Judged judged = watching.runDaily("2024-03-10", "2024-03-18");
      assertThat(told(judged))
          .contains("PAGE_REMOVED tool removed " + RecordedSite.HOST + "b.html")
          .noneMatch(words -> words.startsWith("PAGE_UNLINKED"));
      assertNoSeriesMoved(judged);
    }
  }

  @Test
  void isMovedWhenItsAddressSendsOnForGood() throws Exception {
    String page = RecordedSite.page("就业", "2024年2月，全区城镇新增就业4.68万人。");
    RecordedSite site =
        new RecordedSite(folder)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page)
            .shows("new/jobs.html", "2024-03-08", page.replace("<h1>", "<h1 class=\"new\">"))
            .moves("jobs.html", "2024-03-08", "new/jobs.html");
    try (RecordedSite.Watching watching = site.open("2024-03-05")) {
      watching.run("2024-03-05");
      assertThat(told(watching.run("2024-03-10"))).containsExactly("SOURCE_MOVED moved jobs");

      Judged unchanged = watching.runDaily("2024-03-11", "2024-03-13");

      assertThat(told(unchanged)).containsExactly("SOURCE_MOVED moved jobs");
      assertThat(unchanged.findings())
          .filteredOn(finding -> finding.kind().equals("SOURCE_MOVED"))
          .allMatch(finding -> finding.since().toString().equals("2024-03-10"));
      assertNoSeriesMoved(unchanged);
    }
  }

  @Test
  void isToldByItselfWhenOnePageOfSeveralMoves() throws Exception {
    try (RecordedSite.Watching watching =
        site()
            .shows("old/b.html", "2024-03-10", RecordedSite.page("二月", "2024年2月，全区城镇新增就业4.68万人。"))
            .moves("b.html", "2024-03-10", "old/b.html")
            .open("2024-03-05")) {
      watching.run("2024-03-05");
      assertThat(told(watching.runDaily("2024-03-10", "2024-03-12")))
          .containsExactly("PAGE_MOVED moved " + RecordedSite.HOST + "b.html");
    }
  }
}
