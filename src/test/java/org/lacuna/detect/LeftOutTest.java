package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;

class LeftOutTest {

  private static final Release REPORT = History.release("report", Frequency.ANNUAL, 60, 60);
  private static final SeriesKey PART = annual("labour_transfers_interprovincial");
  private static final SeriesKey WHOLE = annual("labour_transfers");

  private static History twoFullIssues() {
    return new History()
        .source(REPORT)
        .issue("report", "2018-02-01", figure(WHOLE, "2017"), figure(PART, "2017"))
        .issue("report", "2019-02-01", figure(WHOLE, "2018"), figure(PART, "2018"));
  }

  @Test
  void tellsTheFirstIssueThatLeavesASeriesOutWhileItsSiblingAdvances() {
    List<Finding> findings =
        twoFullIssues().issue("report", "2020-02-01", figure(WHOLE, "2019")).findings("2020-02-01");
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo("DROPPED_FROM_RELEASE");
              assertThat(finding.subject()).isEqualTo(PART.toString());
              assertThat(finding.since()).isEqualTo("2020-02-01");
              assertThat(finding.headline()).contains("no published figure found since 2018");
              assertThat(finding.reasons()).hasSize(2);
              assertThat(finding.evidence())
                  .containsExactly("sha-256:report-2020-02-01", "sha-256:report-2019-02-01");
            });
  }

  @Test
  void saysNothingWhenNoSiblingProvesThatTheRuleStillReads() {
    assertThat(
            twoFullIssues()
                .issue("report", "2020-02-01", figure(WHOLE, "2019", "table@1"))
                .findings("2020-02-01"))
        .isEmpty();
  }

  @Test
  void holdsItsJudgementWhileAPartOfTheRunFailed() {
    History history =
        twoFullIssues()
            .issue("report", "2020-02-01", figure(WHOLE, "2019"))
            .look(
                "report",
                "2020-02-01",
                SourceLook.Outcome.FETCHED,
                SourceLook.Trust.BELOW_EXPECTATIONS);
    assertThat(history.life(PART, "2020-02-01").state()).isEqualTo(SeriesState.ACTIVE);
    history.unchanged("report", "2020-02-02");
    assertThat(history.life(PART, "2020-02-02").state())
        .isEqualTo(SeriesState.DROPPED_FROM_RELEASE);
  }

  @Test
  void doesNotMissAFigureThatStoodInOneIssueOnly() {
    assertThat(
            new History()
                .source(REPORT)
                .issue("report", "2018-02-01", figure(WHOLE, "2017"), figure(PART, "2017"))
                .issue("report", "2019-02-01", figure(WHOLE, "2018"))
                .findings("2019-02-01"))
        .isEmpty();
  }

  @Test
  void bringsTheSeriesBackInTheRunThatSeesItAgain() {
    SeriesLife life =
        twoFullIssues()
            .issue("report", "2020-02-01", figure(WHOLE, "2019"))
            .issue("report", "2021-02-01", figure(WHOLE, "2020"), figure(PART, "2020"))
            .life(PART, "2021-02-01");
    assertThat(life.transitions())
        .extracting(Transition::to)
        .containsExactly(
            SeriesState.NEW,
            SeriesState.ACTIVE,
            SeriesState.DROPPED_FROM_RELEASE,
            SeriesState.RESUMED);
  }
}
