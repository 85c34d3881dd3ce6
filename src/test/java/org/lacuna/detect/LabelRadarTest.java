package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.noon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;

class LabelRadarTest extends DetectorContract {

  private static final Release BULLETIN = History.release("bulletin", Frequency.ANNUAL, 90, 60);
  private static final List<String> KEPT = List.of("城镇新增就业", "职业技能培训", "农村富余劳动力转移就业");

  private final List<ReleaseIssue> issues = new ArrayList<>();

  @Override
  Detector detector() {
    return new LabelRadar();
  }

  @Override
  History telling() {
    issue(2018, "转移到内地就业");
    issue(2019, "转移到内地就业");
    issue(2020, "转移到内地就业");
    issue(2021);
    return new History().source(BULLETIN).issues(issues);
  }

  @Override
  String day() {
    return "2024-04-01";
  }

  private void issue(int year, String... labels) {
    List<ReleaseIssue.SeenLabel> seen = new ArrayList<>();
    KEPT.forEach(words -> seen.add(new ReleaseIssue.SeenLabel(words, "table:1/row:1")));
    for (String words : labels) {
      seen.add(new ReleaseIssue.SeenLabel(words, "table:1/row:7/" + year));
    }
    String day = year + "-04-01";
    issues.add(
        new ReleaseIssue(
            "bulletin",
            "bulletin",
            "sha-256:" + year,
            "http://example.org/" + year,
            LocalDate.parse(day),
            noon(day),
            List.of(),
            seen));
  }

  private List<Finding> findings() {
    Evidence evidence =
        new Evidence(
            List.of(
                new WatchedSource("bulletin", "bulletin", "bureau", BULLETIN, Optional.empty())),
            issues,
            List.of(),
            List.of(),
            List.of());
    return new LabelRadar().judge(evidence, History.SETTINGS, noon("2024-04-01"));
  }

  @Test
  void reportsALabelOfThreeIssuesThatIsAbsentNowWithThePlaceOfItsLastPresence() {
    issue(2018, "转移到内地就业 10000人");
    issue(2019, "转移到内地就业 20000人");
    issue(2020, "转移到内地就业 15459人");
    issue(2021);
    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo("LABEL_DROPPED");
              assertThat(finding.subject()).isEqualTo("转移到内地就业人");
              assertThat(finding.reasons().get(1)).contains("2020-04-01", "table:1/row:7/2020");
              assertThat(finding.evidence()).containsExactly("sha-256:2021", "sha-256:2020");
            });
  }

  @Test
  void doesNotReportALabelThatStoodInTwoIssuesOnly() {
    issue(2018);
    issue(2019, "转移到内地就业");
    issue(2020, "转移到内地就业");
    issue(2021);
    assertThat(findings()).isEmpty();
  }

  @Test
  void proposesOneLinkWhenOnlyTheBasePeriodInTheNameMoves() {
    issue(2018, "工业增加值指数(2021-2025)");
    issue(2019, "工业增加值指数(2021-2025)");
    issue(2020, "工业增加值指数(2021-2025)");
    issue(2021, "工业增加值指数（2026-2030）");
    assertThat(findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo("REBASE_PROPOSED"));
  }

  @Test
  void proposesARenameInsteadOfReportingALoss() {
    for (int year = 2018; year <= 2020; year++) {
      issue(year, "规模以上工业企业主营业务收入");
    }
    issue(2021, "规模以上工业企业营业收入");
    assertThat(findings()).extracting(Finding::kind).containsExactly("RENAME_PROPOSED");
  }

  @Test
  void proposesASplitWhenTwoLikeNamesTakeOnesPlace() {
    for (int year = 2018; year <= 2020; year++) {
      issue(year, "农村劳动力外出务工人数");
    }
    issue(2021, "农村劳动力外出务工人数男", "农村劳动力外出务工人数女");
    assertThat(findings()).extracting(Finding::kind).containsExactly("SPLIT_PROPOSED");
  }

  @Test
  void proposesAMergeWhenOneLikeNameTakesTheirPlace() {
    for (int year = 2018; year <= 2020; year++) {
      issue(year, "农村劳动力外出务工人数男", "农村劳动力外出务工人数女");
    }
    issue(2021, "农村劳动力外出务工人数合计");
    assertThat(findings())
        .extracting(Finding::kind)
        .containsExactly("MERGE_PROPOSED", "MERGE_PROPOSED");
  }
}
