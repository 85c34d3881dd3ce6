package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.alert.Findings.START;
import static org.lacuna.alert.Findings.dropped;
import static org.lacuna.alert.Findings.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.alert.Incident.State;
import org.lacuna.detect.Finding.Severity;

/** What persons decide, and what happens when the clock was wrong while something was decided. */
class DecisionsTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final AlertFixture fixture = new AlertFixture(AlertFixture.everythingTo("desk"));

  private String opened(Instant at) {
    fixture.dispatcher.tell(List.of(dropped("s")), at);
    return fixture.dispatcher.incidents().get(0).id();
  }

  @Test
  void tellsTheOthersThatSomebodySettledAnIncident() {
    String id = opened(START);
    Incident settled =
        fixture.dispatcher.resolve(id, "M. Li", "new address", START.plusSeconds(60));
    assertThat(settled.state()).isEqualTo(State.RESOLVED);
    assertThat(fixture.dispatcher.incidents()).isEmpty();
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "RESOLVED");
    Notice notice = fixture.desk.sent.get(1).get(0);
    assertThat(notice.what()).contains("M. Li says that this is settled", "(new address)");
    assertThat(notice.check()).contains("unless the next watch finds it again");
  }

  @Test
  void tellsASettledIncidentAnewWhenItsCauseStillHolds() {
    String id = opened(START);
    fixture.dispatcher.resolve(id, "li", "", START.plusSeconds(60));
    fixture.dispatcher.tell(List.of(dropped("s")), START.plusSeconds(120));
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "RESOLVED", "OPENED");
    assertThat(fixture.dispatcher.incidents().get(0).id()).isNotEqualTo(id);
  }

  @Test
  void settlesANoticeWithoutAWord() {
    fixture.dispatcher.tell(List.of(series("s", "LATE", "", Severity.NOTICE)), START);
    String id = fixture.dispatcher.incidents().get(0).id();
    fixture.dispatcher.resolve(id, "li", "", START.plusSeconds(60));
    fixture.dispatcher.retry(START.plus(Duration.ofDays(2)));
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }

  @Test
  void sendsAtOnceWhateverFractionOfASecondItIs() {
    opened(START.plusNanos(999));
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }

  @Test
  void sendsWhatAClockOfTheFutureWroteOnceItIsSetRight() {
    fixture.desk.broken = true;
    opened(START.plus(YEAR));
    fixture.desk.broken = false;
    fixture.dispatcher.retry(START);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }

  @Test
  void stillRemindsOfAnIncidentThatAClockOfTheFutureOpened() {
    opened(START.plus(YEAR));
    fixture.dispatcher.tell(List.of(dropped("s")), START);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED");
    fixture.dispatcher.tell(List.of(dropped("s")), START.plusSeconds(60));
    assertThat(fixture.desk.sent).as("and then falls silent again").hasSize(2);
  }

  @Test
  void saysNothingTwiceWhenTheClockIsSetBackByAnHour() {
    opened(START);
    fixture.dispatcher.tell(List.of(dropped("s")), START.minus(Duration.ofHours(1)));
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }
}
