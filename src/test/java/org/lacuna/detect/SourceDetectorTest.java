package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lacuna.detect.SourceLook.Outcome;
import org.lacuna.detect.SourceLook.Trust;
import org.lacuna.series.Frequency;

class SourceDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new SourceDetector();
  }

  @Override
  History telling() {
    return new History()
        .source(History.release("page", Frequency.MONTHLY, 10, 5))
        .unchanged("page", "2024-01-01")
        .failed("page", "2024-01-02", SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT)
        .failed("page", "2024-01-06", SourceLook.Outcome.BLOCKED, SourceLook.Way.DIRECT);
  }

  @Test
  void namesThePageThatCameBesideTheOneItIsComparedWith() {
    History reshaped =
        new History()
            .source(History.release("page", Frequency.MONTHLY, 10, 5))
            .look("page", "2024-01-01", Outcome.FETCHED, Trust.TRUSTED)
            .look("page", "2024-01-02", Outcome.FETCHED, Trust.BELOW_EXPECTATIONS);
    Finding finding =
        detector().judge(reshaped.evidence(), History.SETTINGS, History.noon("2024-01-02")).get(0);
    assertThat(finding.evidence())
        .containsExactly("http://example.org/page", "b2024-01-02", "b2024-01-01");
  }

  @Override
  String day() {
    return "2024-01-06";
  }
}
