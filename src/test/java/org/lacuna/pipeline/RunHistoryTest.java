package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.lacuna.pipeline.RunEntry.Outcome;

class RunHistoryTest {

  private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

  private RunHistory history;

  @BeforeEach
  void migrate(TestInfo test) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + test.getDisplayName() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(database).load().migrate();
    history = new RunHistory(database);
  }

  @Test
  void keepsWhatEachSourceBrought() {
    String run = history.begin("customs", NINE);
    SourceCount one = new SourceCount("gacc", 3, 1, 1, 2, 40, 5, 1, 7);
    SourceCount other = SourceCount.ofLook("nbs", true, false);
    history.end(run, NINE.plusSeconds(90), Outcome.PARTIAL, "gacc: blocked", List.of(one, other));
    RunEntry kept = history.newest(Optional.of("customs"), 5).get(0);
    assertThat(kept.sources()).containsExactly(one, other);
    assertThat(kept.total()).isEqualTo(new SourceCount("all", 4, 2, 1, 2, 40, 5, 1, 7));
    assertThat(kept.duration()).contains(Duration.ofSeconds(90));
    assertThat(kept.note()).isEqualTo("gacc: blocked");
    assertThat(history.newest(Optional.of("transfers"), 5)).isEmpty();
  }

  @Test
  void writesARunWithoutAnEndOffAsKilledWhenTheNextBegins() {
    history.begin("customs", NINE);
    assertThat(history.newest(Optional.empty(), 5).get(0).outcome()).isEqualTo(Outcome.OPEN);
    history.begin("watch", NINE.plusSeconds(600));
    List<RunEntry> runs = history.newest(Optional.empty(), 5);
    assertThat(runs).extracting(RunEntry::job).containsExactly("watch", "customs");
    assertThat(runs).extracting(RunEntry::outcome).containsExactly(Outcome.OPEN, Outcome.KILLED);
  }

  @Test
  void doesNotCountARunThatFailedOrWasStoppedAsDone() {
    end("customs", NINE, Outcome.PARTIAL);
    end("customs", NINE.plusSeconds(60), Outcome.FAILED);
    end("watch", NINE.plusSeconds(120), Outcome.STOPPED);
    assertThat(history.newestDone(NINE.plusSeconds(300)))
        .containsOnlyKeys("customs")
        .containsValue(NINE);
  }

  @Test
  void doesNotTakeARunOfAWrongClockForTheNewest() {
    end("customs", NINE, Outcome.COMPLETE);
    end("customs", NINE.plus(Duration.ofDays(365)), Outcome.COMPLETE);
    assertThat(history.newestDone(NINE.plusSeconds(60))).containsEntry("customs", NINE);
  }

  @Test
  void survivesAClockThatGoesBack() {
    String run = history.begin("customs", NINE);
    history.end(run, NINE.minusSeconds(3600), Outcome.COMPLETE, "", List.of());
    assertThat(history.newest(Optional.empty(), 1).get(0).duration()).contains(Duration.ZERO);
    assertThat(history.newestTime()).contains(NINE);
  }

  @Test
  void goesOnWithTheFirstOfTheRunsThatWereInterruptedInARow() {
    end("customs", NINE, Outcome.FAILED);
    end("customs", NINE.plusSeconds(60), Outcome.COMPLETE);
    end("customs", NINE.plusSeconds(120), Outcome.STOPPED);
    history.begin("customs", NINE.plusSeconds(180));
    history.begin("customs", NINE.plusSeconds(240));
    assertThat(interrupted("customs")).contains(NINE.plusSeconds(120));
    assertThat(interrupted("transfers")).isEmpty();
  }

  @Test
  void goesOnWithNothingAfterARunThatWasDoneOrWasInterruptedLongAgo() {
    end("customs", NINE.minus(Duration.ofHours(7)), Outcome.STOPPED);
    end("transfers", NINE, Outcome.STOPPED);
    end("transfers", NINE.plusSeconds(60), Outcome.PARTIAL);
    assertThat(interrupted("customs")).isEmpty();
    assertThat(interrupted("transfers")).isEmpty();
  }

  @Test
  void goesOnWithNoRunOfAClockThatWasWrong() {
    end("customs", NINE.plus(Duration.ofDays(365)), Outcome.STOPPED);
    assertThat(interrupted("customs")).isEmpty();
  }

  private Optional<Instant> interrupted(String job) {
    Instant now = NINE.plusSeconds(300);
    return history.interrupted(job, now.minus(Duration.ofHours(6)), now);
  }

  private void end(String job, Instant begun, Outcome outcome) {
    history.end(history.begin(job, begun), begun.plusSeconds(5), outcome, "", List.of());
  }
}
