package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.publish.CarefulWords.assertCareful;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;

/** Findings told to readers of Chinese. */
class FindingWordsTest {

  private final FindingWords words = new FindingWords(SampleEdition.edition());

  private static Finding finding(String kind, String subject) {
    return new Finding(
        Finding.Axis.SOURCE,
        kind,
        subject,
        "release",
        "",
        Finding.Severity.NOTICE,
        LocalDate.EPOCH,
        Instant.EPOCH,
        "In English.",
        List.of("a reason"),
        List.of(),
        "");
  }

  @Test
  void callsASourceByItsNameAndSaysWhatWasSeen() {
    assertThat(words.headline(finding("SOURCE_BLOCKED", "urumqi-customs-monthly")))
        .isEqualTo(new Bilingual("乌鲁木齐海关月报：我们的请求被拒绝，不说明页面的情况", "In English."));
  }

  @Test
  void givesTheReasonsOfTheStateThatHolds() {
    String silent = SampleEdition.OUTSIDE.toString();
    assertThat(words.reasons(finding("DISCONTINUED", silent)).get(0).zh())
        .isEqualTo("两期发布内容已完整读取，其中没有此数字");
    assertThat(words.reasons(finding("OVERDUE", silent)))
        .containsExactly(Bilingual.same("a reason"));
  }

  @Test
  void saysEveryKindInCarefulChinese() {
    Stream.concat(
            Stream.of(SeriesState.values()).map(SeriesState::name),
            Stream.of(
                "SOURCE_BLOCKED",
                "SOURCE_MISSING",
                "SOURCE_UNREACHABLE",
                "SOURCE_VANISHED",
                "SOURCE_MOVED",
                "PAGE_MOVED",
                "PAGE_REMOVED",
                "PAGE_UNLINKED",
                "PAGE_RESHAPED",
                "READING_FAILED",
                "FETCH_REFUSED",
                "BLIND_WATCH",
                "FROZEN",
                "WORDS_CHANGED",
                "LABEL_DROPPED",
                "RENAME_PROPOSED",
                "SPLIT_PROPOSED",
                "MERGE_PROPOSED",
                "REBASE_PROPOSED",
                "RUN_MISSED",
                "ARITHMETIC_SUM"))
        .forEach(
            kind -> {
              String chinese = words.headline(finding(kind, "subject")).zh();
              assertThat(chinese).startsWith("subject：").doesNotContain(kind);
              assertCareful(chinese, kind);
            });
  }
}
