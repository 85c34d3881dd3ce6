package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Frequency;

class UnderstandingDetectorTest extends DetectorContract {

  @Override
  Detector detector() {
    return new UnderstandingDetector();
  }

  @Override
  History telling() {
    return healthy().read("page", "2024-04-15", 9, 14);
  }

  @Override
  String day() {
    return "2024-04-16";
  }

  private static History healthy() {
    return new History()
        .source(History.release("page", Frequency.MONTHLY, 15, 5))
        .read("page", "2024-01-15", 20, 2)
        .read("page", "2024-02-15", 21, 2)
        .read("page", "2024-03-15", 20, 3);
  }

  private static List<Finding> findings(History history, String day) {
    return new UnderstandingDetector()
        .judge(history.evidence(), History.SETTINGS, History.noon(day));
  }

  @Test
  void tellsThatAPageChangedItsWords() {
    assertThat(findings(telling(), "2024-04-16"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo("WORDS_CHANGED"));
  }

  @Test
  void saysNothingWhileAPageIsReadAsUsual() {
    assertThat(findings(healthy().read("page", "2024-04-15", 19, 5), "2024-04-16")).isEmpty();
  }

  @Test
  void saysNothingBeforeItKnowsWhatIsUsual() {
    History young =
        new History()
            .source(History.release("page", Frequency.MONTHLY, 15, 5))
            .read("page", "2024-01-15", 20, 2)
            .read("page", "2024-02-15", 5, 20);
    assertThat(findings(young, "2024-02-16")).isEmpty();
  }

  @Test
  void fallsSilentWhenThePageIsUnderstoodAgain() {
    assertThat(findings(telling().read("page", "2024-05-15", 20, 2), "2024-05-16")).isEmpty();
  }
}
