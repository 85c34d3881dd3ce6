package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.Finding;

class MissedRunsTest {

  private static final Crontab DAILY =
      Crontab.of("crontab", List.of("CRON_TZ=UTC", "0 6 * * * lacuna run customs"));
  private static final Instant INSTALLED = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void saysNothingWhileEveryRunDidItsWork() {
    assertThat(missed(Map.of("customs", at("2026-03-05T06:02:00Z")), at("2026-03-05T23:00:00Z")))
        .isEmpty();
  }

  @Test
  void tellsARunThatDidNotHappenOnceItsGraceIsOver() {
    Map<String, Instant> done = Map.of("customs", at("2026-03-04T06:02:00Z"));
    assertThat(missed(done, at("2026-03-05T08:59:00Z"))).isEmpty();
    List<Finding> missed = missed(done, at("2026-03-05T09:01:00Z"));
    assertThat(missed).hasSize(1);
    assertThat(missed.get(0).kind()).isEqualTo("RUN_MISSED");
    assertThat(missed.get(0).subject()).isEqualTo("customs");
    assertThat(missed.get(0).reasons()).hasSize(2);
    assertThat(missed.get(0).reasons().get(0)).contains("2026-03-05T06:00:00Z");
  }

  @Test
  void countsFromTheFirstMissOfMany() {
    List<Finding> missed =
        missed(Map.of("customs", at("2026-03-04T06:02:00Z")), at("2026-03-09T12:00:00Z"));
    assertThat(missed.get(0).since()).hasToString("2026-03-05");
  }

  @Test
  void missesNothingThatWasDueBeforeTheFirstRunOfThisHome() {
    assertThat(missed(Map.of(), at("2026-03-01T23:00:00Z"))).isEmpty();
    assertThat(missed(Map.of(), at("2026-03-02T12:00:00Z"))).hasSize(1);
  }

  private static List<Finding> missed(Map<String, Instant> done, Instant now) {
    return MissedRuns.judge(DAILY, done, INSTALLED, now);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
