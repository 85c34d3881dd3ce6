package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long a documented miss goes unseen here; the table is docs/time-to-detect.md. */
class TimeToDetectTest {

  private static List<RecordedHistory> misses() {
    return RecordedHistory.ofKind("miss");
  }

  private static List<RecordedHistory> controls() {
    return RecordedHistory.ofKind("control");
  }

  /** What would reach a person: anything said of a series, and whatever is worth a message. */
  private static List<Finding> calls(RecordedHistory history, LocalDate day) {
    return Watch.judge(history.evidence(), History.SETTINGS, History.noon(day.toString())).stream()
        .filter(
            finding ->
                finding.axis() == Finding.Axis.SERIES
                    || finding.severity().compareTo(Finding.Severity.WARNING) >= 0)
        .toList();
  }

  private static Optional<LocalDate> firstCall(RecordedHistory history) {
    return history.days().stream()
        .filter(
            day ->
                calls(history, day).stream()
                    .anyMatch(
                        finding ->
                            finding.subject().split("\\.")[0].equals(history.fact("subject"))))
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("misses")
  void callsADocumentedMissWithinOneExpectedPeriodAndItsGrace(RecordedHistory history) {
    LocalDate missed = LocalDate.parse(history.fact("missed"));
    LocalDate limit = missed.plusDays(Patience.days(history.release()));
    assertThat(firstCall(history))
        .hasValueSatisfying(day -> assertThat(day).isBetween(missed, limit));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void callsNothingInAHealthyHistory(RecordedHistory history) {
    for (LocalDate day : history.days()) {
      assertThat(calls(history, day)).as("%s on %s", history.name, day).isEmpty();
    }
  }

  @Test
  void knowsFiveMissesAndTenControls() {
    assertThat(misses()).hasSize(5);
    assertThat(controls()).hasSize(10);
    for (RecordedHistory history : misses()) {
      System.out.printf(
          "time to detect | %-24s | unseen there %s days | here %d days | allowed %d%n",
          history.name,
          history.fact("unseen"),
          ChronoUnit.DAYS.between(
              LocalDate.parse(history.fact("missed")), firstCall(history).orElseThrow()),
          Patience.days(history.release()));
    }
  }
}
