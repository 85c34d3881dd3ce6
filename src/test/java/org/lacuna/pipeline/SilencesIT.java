package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;

/**
 * Recorded worlds of documented misses and of healthy histories, fetched over HTTP, archived, read,
 * recorded and judged as any site is: what went unseen elsewhere for months is called in time, and
 * nothing is said of the healthy ones.
 */
@Tag("slow")
class SilencesIT {

  private static final LocalDate SUSPENDED = LocalDate.of(2022, 8, 16);
  private static final LocalDate BACK = LocalDate.of(2023, 1, 16);

  @TempDir static Path folder;

  /** What would reach a person, by the day it is said. */
  private static final Map<LocalDate, List<Finding>> CALLS = new TreeMap<>();

  private static final Map<LocalDate, List<SeriesLife>> LIVES = new TreeMap<>();

  @BeforeAll
  static void replay() throws Exception {
    try (SilenceWorlds.Replay replay = SilenceWorlds.open(folder)) {
      for (LocalDate day : SilenceWorlds.days()) {
        Judged judged = replay.run(day);
        CALLS.put(day, judged.findings().stream().filter(SilencesIT::reachesAPerson).toList());
        LIVES.put(day, judged.lives());
      }
    }
  }

  private static boolean reachesAPerson(Finding finding) {
    return finding.axis() == Finding.Axis.SERIES
        || finding.severity().compareTo(Finding.Severity.WARNING) >= 0;
  }

  static List<SilenceWorlds.Case> misses() {
    return SilenceWorlds.ofKind("miss");
  }

  static List<SilenceWorlds.Case> controls() {
    return SilenceWorlds.ofKind("control");
  }

  @Test
  void holdsFiveMissesAndTenControls() {
    assertThat(misses()).hasSize(5);
    assertThat(controls()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("misses")
  void callsADocumentedMissWithinTwoMonths(SilenceWorlds.Case miss) {
    LocalDate first =
        CALLS.entrySet().stream()
            .filter(
                day ->
                    day.getValue().stream()
                        .anyMatch(finding -> finding.subject().startsWith(miss.fact("subject"))))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new AssertionError(miss + " is never called"));
    LocalDate missed = LocalDate.parse(miss.fact("missed"));
    assertThat(first).isBetween(missed, missed.plusMonths(2));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void saysNothingOfAHealthyHistory(SilenceWorlds.Case control) {
    List<String> said = new ArrayList<>();
    CALLS.forEach(
        (day, findings) ->
            findings.stream()
                .filter(finding -> finding.release().equals(control.name()))
                .forEach(
                    finding -> said.add(day + " " + finding.kind() + " " + finding.headline())));
    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("controls")
  void readsFiguresOfEveryHealthyHistory(SilenceWorlds.Case control) {
    assertThat(LIVES.get(SilenceWorlds.days().get(SilenceWorlds.days().size() - 1)))
        .filteredOn(life -> life.release().equals(control.name()))
        .isNotEmpty();
  }

  @Test
  void followsASeriesThatIsSuspendedByItsPublisherAndComesBackUnderANewDefinition() {
    assertThat(life("surveyed_unemployment_rate", SUSPENDED).state())
        .isEqualTo(SeriesState.SUSPENDED);
    assertThat(life("surveyed_unemployment_rate", SUSPENDED).latest().orElseThrow().decidedBy())
        .isEqualTo("publisher:某统计局");
    assertThat(life("surveyed_unemployment_rate", BACK).state()).isEqualTo(SeriesState.SUPERSEDED);
    assertThat(life("registered_unemployment_rate", BACK).state().isHealthy()).isTrue();
  }

  private static SeriesLife life(String indicator, LocalDate day) {
    return LIVES.get(day).stream()
        .filter(life -> life.release().equals("suspended-and-redefined"))
        .filter(life -> life.series().indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }
}
