package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.Finding;

/** What every channel must do. A new one extends this. */
abstract class AlertChannelContract {

  /** A secret that channels may use and must never show. */
  static final String SECRET = "s3cr3t-t0ken-9f8e7d";

  /** A channel whose receiver listens. */
  abstract AlertChannel working() throws Exception;

  /** A channel whose receiver cannot be reached or refuses; empty when that cannot happen. */
  abstract Optional<AlertChannel> broken() throws Exception;

  /** All that the receiver got so far, decoded, as one text. */
  abstract String received() throws Exception;

  static Notice opened(String subject) {
    return notice(subject, 1);
  }

  static Notice notice(String subject, int position) {
    Finding finding = Findings.dropped(subject);
    IncidentRules rules = new IncidentRules(Duration.ofHours(24), Duration.ofDays(7));
    IncidentEvent opened =
        rules.open("print|" + subject.length(), List.of(finding), Findings.START);
    Incident incident = IncidentStory.tell(List.of(opened));
    NoticeWriter writer =
        new NoticeWriter(ZoneId.of("Asia/Shanghai"), Optional.of("https://a.example/{digest}"));
    return position == 1
        ? writer.notice(opened, incident)
        : writer.notice(
            rules.next(incident, List.of(), Findings.START.plusSeconds(7200)).get(0), incident);
  }

  @Test
  void handsOverWhatWasSeenInWords() throws Exception {
    working().send(List.of(opened("转移就业")));
    assertThat(received())
        .contains("转移就业: no published figure found since 2025")
        .contains("its siblings advanced");
  }

  @Test
  void handsOverADigestWhole() throws Exception {
    working().send(List.of(opened("first"), opened("second one")));
    assertThat(received()).contains("first: no published").contains("second one: no published");
  }

  @Test
  void lastsLongerThanOneNotice() throws Exception {
    AlertChannel channel = working();
    channel.send(List.of(opened("first")));
    channel.send(List.of(notice("first", 2)));
    assertThat(received()).contains("Resolved: first");
  }

  @Test
  void letsNoWordsOfAPageBreakItsForm() throws Exception {
    working().send(List.of(opened("<script>&\"\r\nBcc: all@example.org\u0001")));
    assertThat(received()).doesNotContain("\nBcc: all@example.org");
  }

  @Test
  void saysThatItWasNotTakenWithoutAnySecret() throws Exception {
    Optional<AlertChannel> broken = broken();
    if (broken.isPresent()) {
      ChannelFailure failure =
          catchThrowableOfType(
              ChannelFailure.class, () -> broken.get().send(List.of(opened("first"))));
      assertThat(failure).isNotNull();
      assertThat(failure.getMessage()).isNotBlank().doesNotContain(SECRET);
      assertThat(failure.getCause()).isNull();
    }
  }
}
