package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lacuna.alert.Findings.START;
import static org.lacuna.alert.Findings.dropped;
import static org.lacuna.alert.Findings.outage;
import static org.lacuna.alert.Findings.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lacuna.alert.Incident.State;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.AlertSettings.Loudness;
import org.lacuna.catalogue.AlertSettings.Quiet;
import org.lacuna.catalogue.AlertSettings.Route;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

class AlertDispatcherTest {

  private final AlertFixture fixture =
      new AlertFixture(
          AlertFixture.everythingTo("desk"), new Subjects(List.of(), List.of()), emptyDatabase());

  /** The same must hold on every database. */
  DataSource emptyDatabase() {
    return AlertFixture.emptyDatabase();
  }

  @Test
  void sendsExactlyThreeMessagesInATwoDayOutageOfOneHostWithFortySeries() {
    for (int hour = 0; hour < 48; hour++) {
      tell(outage(40), hour);
    }
    tell(List.of(), 48);
    tell(List.of(), 49);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED", "RESOLVED");
    assertThat(fixture.desk.sent.get(0).get(0).findings()).isEqualTo(41);
  }

  @Test
  void writesALineOnAnEveningWithoutAnswerAndAMessageOnceItLastsADay() {
    List<Finding> silent = List.of(series("s", "SOURCE_UNREACHABLE", "blocked", Severity.NOTICE));
    List<Finding> late = List.of(series("s", "LATE", "", Severity.NOTICE));
    for (int hour = 0; hour <= 23; hour++) {
      tell(silent, hour);
    }
    assertThat(fixture.desk.changes()).as("the digest at nine").containsExactly("OPENED");
    for (int hour = 24; hour <= 47; hour++) {
      tell(silent, hour);
    }
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED");
    for (int hour = 48; hour <= 150; hour++) {
      tell(late, hour);
    }
    assertThat(fixture.desk.changes())
        .as("what is only late stays a line")
        .containsExactly("OPENED", "ESCALATED", "RESOLVED", "OPENED");
  }

  @Test
  void makesOneIncidentOfAThousandFindings() {
    Told told = tell(IntStream.range(0, 1000).mapToObj(i -> dropped("s" + i)).toList(), 0);
    assertThat(told.opened()).isEqualTo(1);
    assertThat(fixture.desk.sent).hasSize(1);
    assertThat(fixture.desk.sent.get(0).get(0).findings()).isEqualTo(1000);
    assertThat(fixture.desk.sent.get(0).get(0).concerned()).hasSize(10);
    assertThat(fixture.dispatcher.incidents().get(0).findings()).hasSize(1000);
  }

  @Test
  void keepsDifferentCausesApart() {
    List<Finding> both = new ArrayList<>(outage(2));
    both.add(dropped("s1"));
    assertThat(tell(both, 0).opened()).isEqualTo(2);
  }

  @Test
  void saysNothingWhenWallsAndSilentServersTakeTurns() {
    tell(List.of(series("s", "LATE", "unreachable", Severity.WARNING)), 0);
    tell(List.of(series("s", "LATE", "blocked", Severity.WARNING)), 1);
    tell(List.of(series("s", "LATE", "soft-missing", Severity.WARNING)), 2);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }

  @Test
  void tellsGrowingSilenceAsOneIncidentThatGrowsLouder() {
    tell(List.of(series("s", "OVERDUE", "", Severity.WARNING)), 0);
    tell(List.of(series("s", "PRESUMED_DISCONTINUED", "", Severity.ALARM)), 1);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED");
    assertThat(fixture.dispatcher.incidents())
        .singleElement()
        .satisfies(i -> assertThat(i.foremost().kind()).isEqualTo("PRESUMED_DISCONTINUED"));
  }

  @Test
  void remindsAfterAWeekAndNoMoreOnceSomebodyHasIt() {
    tell(List.of(dropped("s")), 0);
    tell(List.of(dropped("s")), 24);
    tell(List.of(dropped("s")), 24 + 7 * 24);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED", "REMINDED");
    Incident mine = fixture.dispatcher.incidents().get(0);
    Incident acknowledged =
        fixture.dispatcher.acknowledge(mine.id(), "li", "asked the bureau", at(200));
    assertThat(acknowledged.state()).isEqualTo(State.ACKNOWLEDGED);
    tell(List.of(dropped("s")), 24 * 60);
    assertThat(fixture.desk.sent).hasSize(3);
  }

  @Test
  void doesNotEscalateWhatSomebodyHas() {
    tell(List.of(dropped("s")), 0);
    fixture.dispatcher.acknowledge(fixture.dispatcher.incidents().get(0).id(), "li", "", at(1));
    tell(List.of(dropped("s")), 30);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
  }

  @Test
  void keepsSilentWhileSnoozedAndSpeaksUpAfterwards() {
    tell(List.of(dropped("s")), 0);
    String id = fixture.dispatcher.incidents().get(0).id();
    fixture.dispatcher.snooze(id, at(100), "li", "holiday", at(1));
    tell(List.of(dropped("s")), 99);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
    tell(List.of(dropped("s")), 100);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "AWOKE");
  }

  @Test
  void wakesASnoozerWhenItGrowsLouder() {
    tell(List.of(series("s", "OVERDUE", "", Severity.WARNING)), 0);
    String id = fixture.dispatcher.incidents().get(0).id();
    fixture.dispatcher.snooze(id, at(100), "li", "", at(1));
    tell(List.of(series("s", "PRESUMED_DISCONTINUED", "", Severity.ALARM)), 2);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "ESCALATED");
  }

  @Test
  void opensANewIncidentWhenTheCauseComesBack() {
    tell(List.of(dropped("s")), 0);
    tell(List.of(), 1);
    tell(List.of(dropped("s")), 2);
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "RESOLVED", "OPENED");
    assertThat(fixture.desk.sent.get(0).get(0).incident())
        .isNotEqualTo(fixture.desk.sent.get(2).get(0).incident());
  }

  @Test
  void gathersNoticesInOneDailyDigestAndDoesNotResolveThemAloud() {
    tell(List.of(series("a", "LATE", "", Severity.NOTICE)), 0);
    tell(List.of(series("b", "RESUMED", "", Severity.NOTICE)), 1);
    assertThat(fixture.desk.sent).isEmpty();
    // 09:00 in Shanghai is 01:00 UTC, 21 hours after the start
    tell(List.of(), 21);
    assertThat(fixture.desk.sent).hasSize(1);
    assertThat(fixture.desk.sent.get(0)).hasSize(2);
  }

  @Test
  void letsWarningsSleepInQuietHoursButNotAlarms() {
    AlertSettings base = AlertFixture.everythingTo("desk");
    AlertSettings quiet =
        new AlertSettings(
            base.zone(),
            base.escalateAfter(),
            base.remindEvery(),
            Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            base.digestAt(),
            base.snapshotLink(),
            base.channels(),
            base.routes(),
            base.heartbeat());
    AlertFixture night = new AlertFixture(quiet);
    Instant threeAtNight = Instant.parse("2026-03-05T19:00:00Z");
    List<Finding> findings =
        List.of(
            series("w", "OVERDUE", "", Severity.WARNING),
            series("a", "DROPPED_FROM_RELEASE", "", Severity.ALARM));
    night.dispatcher.tell(findings, threeAtNight);
    assertThat(night.desk.sent).hasSize(1);
    night.dispatcher.tell(findings, Instant.parse("2026-03-05T22:59:00Z"));
    assertThat(night.desk.sent).hasSize(1);
    night.dispatcher.tell(findings, Instant.parse("2026-03-05T23:00:00Z"));
    assertThat(night.desk.sent).hasSize(2);
  }

  @Test
  void keepsWhatABrokenChannelRefusedAndSendsItLaterOnce() {
    AlertFixture two = new AlertFixture(AlertFixture.everythingTo("desk", "other"));
    two.desk.broken = true;
    Told told = two.dispatcher.tell(List.of(dropped("s")), START);
    assertThat(told.hasFailures()).isTrue();
    assertThat(told.waiting()).isEqualTo(1);
    assertThat(two.other.changes()).containsExactly("OPENED");
    two.desk.broken = false;
    two.dispatcher.retry(START.plus(Duration.ofMinutes(4)));
    assertThat(two.desk.sent).isEmpty();
    two.dispatcher.retry(START.plus(Duration.ofMinutes(5)));
    two.dispatcher.retry(START.plus(Duration.ofMinutes(50)));
    assertThat(two.desk.changes()).containsExactly("OPENED");
    assertThat(two.other.changes()).containsExactly("OPENED");
  }

  @Test
  void asksABrokenChannelLessAndLessOftenButNeverGivesUp() {
    fixture.desk.broken = true;
    tell(List.of(dropped("s")), 0);
    int attempts = 1;
    for (int minute = 1; minute <= 60; minute++) {
      attempts +=
          fixture.dispatcher.retry(START.plus(Duration.ofMinutes(minute))).deliveries().size();
    }
    assertThat(attempts).isEqualTo(4);
    fixture.desk.broken = false;
    fixture.dispatcher.retry(START.plus(Duration.ofDays(30)));
    assertThat(fixture.desk.sent).hasSize(1);
  }

  @Test
  void forgetsNothingWhenItIsStartedAgain() {
    tell(List.of(dropped("s")), 0);
    AlertDispatcher again =
        new AlertDispatcher(
            AlertFixture.everythingTo("desk"),
            new Subjects(List.of(), List.of()),
            fixture.database,
            (s, outbox) -> List.of(fixture.desk));
    again.tell(List.of(dropped("s")), at(1));
    again.tell(List.of(), at(2));
    assertThat(fixture.desk.changes()).containsExactly("OPENED", "RESOLVED");
  }

  @Test
  void sendsADrillThroughEveryChannelAndOpensNoIncident() {
    List<Delivery> deliveries = fixture.dispatcher.drill(START);
    assertThat(deliveries).extracting(Delivery::channel).containsExactly("desk", "other");
    assertThat(fixture.desk.changes()).containsExactly("DRILL");
    assertThat(fixture.dispatcher.incidents()).isEmpty();
  }

  @Test
  void saysWhatSinceWhenWhyHowSureAndWhatToCheck() {
    tell(List.of(dropped("s")), 0);
    String text = NoticeText.plain(fixture.desk.sent.get(0).get(0));
    assertThat(text)
        .contains("no published figure found since 2025")
        .contains("since 2026-03-01, known to us since 2026-03-05 12:00 Asia/Shanghai")
        .contains("the row is not in the newest issue")
        .contains("its siblings advanced")
        .doesNotContain("a third ground")
        .contains("3 grounds agree")
        .contains("Open the newest document of the release.")
        .contains(Findings.DIGEST_A)
        .contains(Findings.DIGEST_B)
        .doesNotContain("stopped");
  }

  @Test
  void takesOnlyWhatARouteAsksFor() {
    AlertSettings routed =
        AlertFixture.routed(
            new Route(Loudness.ALARM, List.of(), List.of(), List.of("desk")),
            new Route(Loudness.NOTICE, List.of("pipeline"), List.of(), List.of("other")));
    AlertFixture some = new AlertFixture(routed);
    some.dispatcher.tell(
        List.of(dropped("s"), series("w", "OVERDUE", "", Severity.WARNING)), START);
    assertThat(some.desk.sent).hasSize(1);
    assertThat(some.other.sent).isEmpty();
  }

  @Test
  void namesAnIncidentThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.dispatcher.acknowledge("nope", "li", "", START))
        .withMessageContaining("no open incident 'nope'");
  }

  private Told tell(List<Finding> findings, int hour) {
    return fixture.dispatcher.tell(findings, at(hour));
  }

  private static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour));
  }
}
