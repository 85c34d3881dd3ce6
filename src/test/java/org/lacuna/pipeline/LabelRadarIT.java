package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows and statements that stood in three issues and are missing in the fourth, in a real run. */
class LabelRadarIT {

  @TempDir Path folder;

  private static String bulletin(int month, String index, boolean whole) {
    return """
    <html><head><meta charset="utf-8"><title>2024年%1$d月就业情况</title></head><body>
    <p>2024年%1$d月，全区城镇新增就业4.%1$d8万人。</p>
    %2$s
    <table><tr><th>指标</th><th>单位</th><th>2024年%1$d月</th></tr>
    <tr><td>城镇新增就业</td><td>万人</td><td>4.%1$d8</td></tr>
    <tr><td>%3$s</td><td>%%</td><td>10%1$d.2</td></tr>
    %4$s
    </table></body></html>
    """
        .formatted(
            month,
            whole ? "<p>2024年" + month + "月，全区开展职业技能培训12." + month + "万人次。</p>" : "",
            index,
            whole ? "<tr><td>就业困难人员实现就业</td><td>万人</td><td>0." + month + "1</td></tr>" : "");
  }

  private RecordedSite fourMonths() throws IOException {
    RecordedSite site = new RecordedSite(folder).monthlyPage("jobs");
    for (int month = 1; month <= 3; month++) {
      site.shows("jobs.html", "2024-0" + (month + 1) + "-10", bulletin(month, "工业增加值指数", true));
    }
    return site.shows("jobs.html", "2024-05-10", bulletin(4, "工业增加值指数", false));
  }

  /** Makes all that was read so far the work of readers of before. */
  private void haveBeenReadByOlderReaders() {
    JdbcTemplate jdbc =
        new JdbcTemplate(
            new DriverManagerDataSource(Home.at(folder, Map.of()).databaseUrl(), "lacuna", ""));
    jdbc.execute("UPDATE extraction SET extractor = 'grammar-0'");
    jdbc.execute("UPDATE document SET extractor = 'grammar-0'");
  }

  @Test
  void comparesNothingWithWhatOlderReadersReadUntilThePagesAreReadAgain() throws Exception {
    RecordedSite site = fourMonths();
    try (RecordedSite.Watching watching = site.open("2024-02-11")) {
      for (String day : List.of("2024-02-11", "2024-03-11", "2024-04-11")) {
        watching.run(day);
      }
    }
    haveBeenReadByOlderReaders();
    try (RecordedSite.Watching watching = site.open("2024-05-11")) {
      Judged judged = watching.run("2024-05-11");
      assertThat(told(judged, "LABEL_DROPPED")).isEmpty();
      assertThat(told(judged, "DROPPED_FROM_RELEASE")).isEmpty();

      watching.installation.readAgain(watching.catalogue);

      Judged again = watching.run("2024-05-12");
      assertThat(told(again, "LABEL_DROPPED"))
          .anyMatch(finding -> finding.headline().contains("就业困难人员实现就业"));
      assertThat(told(again, "DROPPED_FROM_RELEASE")).isNotEmpty();
    }
  }

  private static List<Finding> told(Judged judged, String kind) {
    return judged.findings().stream().filter(finding -> finding.kind().equals(kind)).toList();
  }

  @Test
  void reportsEachInTheRunThatBringsTheIssueWithoutItWithThePlaceOfItsLastPresence()
      throws Exception {
    RecordedSite site = new RecordedSite(folder).monthlyPage("jobs");
    for (int month = 1; month <= 3; month++) {
      site.shows(
          "jobs.html", "2024-0" + (month + 1) + "-10", bulletin(month, "工业增加值指数(2021-2025)", true));
    }
    site.shows("jobs.html", "2024-05-10", bulletin(4, "工业增加值指数(2026-2030)", false));
    try (RecordedSite.Watching watching = site.open("2024-02-11")) {
      watching.run("2024-02-11");
      watching.run("2024-03-11");
      assertThat(told(watching.run("2024-04-11"), "LABEL_DROPPED")).isEmpty();

      Judged judged = watching.run("2024-05-11");

      List<Finding> dropped = told(judged, "LABEL_DROPPED");
      assertThat(dropped)
          .anyMatch(finding -> finding.headline().contains("就业困难人员实现就业"))
          .anyMatch(finding -> finding.reasons().get(1).contains("text:"))
          .allMatch(finding -> finding.since().toString().equals("2024-05-11"))
          .allMatch(
              finding -> finding.reasons().get(1).contains("last present in the document of"));
      assertThat(dropped.stream().flatMap(finding -> finding.evidence().stream()))
          .allMatch(digest -> watching.installation.archive().find(digest).isPresent());
      assertThat(told(judged, "REBASE_PROPOSED"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.headline()).contains("2021-2025", "2026-2030"));
    }
  }
}
