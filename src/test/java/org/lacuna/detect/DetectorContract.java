package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every detector promises; a new one passes by extending this. */
abstract class DetectorContract {

  /** Words that would state a motive, a wish or a judgement instead of what was seen. */
  private static final Pattern MOTIVE =
      Pattern.compile(
          "(?i)\\b(because|in order to|hid|hidden|conceal|censor|secret|suspicious|deliberate"
              + "|on purpose|refus|stopped publishing|ceased)");

  abstract Detector detector();

  /** A history in which the detector has something to tell on {@link #day()}. */
  abstract History telling();

  abstract String day();

  private List<Finding> findings(Evidence evidence) {
    return detector().judge(evidence, History.SETTINGS, History.noon(day()));
  }

  @Test
  void tellsSomethingWithReasonsEvidenceAndWhatToCheck() {
    assertThat(findings(telling().evidence()))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.reasons()).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
              assertThat(finding.evidence()).isNotEmpty().doesNotContain("");
              assertThat(finding.subject()).isNotBlank();
              assertThat(finding.check()).isNotBlank();
              assertThat(finding.learned()).isBeforeOrEqualTo(History.noon(day()));
            });
  }

  @Test
  void saysWhatWasSeenAndNoMotive() {
    for (Finding finding : findings(telling().evidence())) {
      List<String> words = new ArrayList<>(finding.reasons());
      words.add(finding.headline());
      assertThat(words).noneMatch(MOTIVE.asPredicate());
    }
  }

  @Test
  void findsNothingInNothing() {
    assertThat(findings(Evidence.NONE)).isEmpty();
  }

  @Test
  void judgesTheSameEvidenceTheSameInWhateverOrderItIsHandedIn() {
    Evidence evidence = telling().evidence();
    List<ReleaseIssue> issues = new ArrayList<>(evidence.issues());
    List<SourceLook> looks = new ArrayList<>(evidence.looks());
    Collections.shuffle(issues, new Random(7));
    Collections.shuffle(looks, new Random(7));
    Evidence shuffled =
        new Evidence(
            evidence.sources(), issues, looks, evidence.timetables(), evidence.declarations());
    assertThat(findings(shuffled)).isEqualTo(findings(evidence));
  }
}
