package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.annual;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.noon;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;
import org.lacuna.series.SeriesKey;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StateLedgerTest {

  private static final Release REPORT = History.release("report", Frequency.ANNUAL, 60, 60);
  private static final SeriesKey PART = annual("labour_transfers_interprovincial");
  private static final SeriesKey WHOLE = annual("labour_transfers");

  private static History history() {
    return new History()
        .source(REPORT)
        .issue("report", "2018-02-01", figure(WHOLE, "2017"), figure(PART, "2017"))
        .issue("report", "2019-02-01", figure(WHOLE, "2018"), figure(PART, "2018"))
        .issue("report", "2020-02-01", figure(WHOLE, "2019"));
  }

  private static DataSource database(Path folder) {
    DataSource database =
        new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("store") + ";WRITE_DELAY=0");
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    return database;
  }

  private static StateLedger ledger(DataSource database) {
    return new StateLedger(database, () -> noon("2020-02-02"));
  }

  @Test
  void keepsEveryStepWithItsReasonsOverARestart(@TempDir Path folder) {
    List<SeriesLife> lives = history().lives("2020-02-01");
    ledger(database(folder)).record(lives);
    List<Transition> expected =
        lives.stream()
            .filter(life -> life.series().equals(PART))
            .findFirst()
            .orElseThrow()
            .transitions();
    assertThat(ledger(database(folder)).history(PART)).isEqualTo(expected);
  }

  @Test
  void addsNothingWhenTheSameLivesAreToldAgain(@TempDir Path folder) {
    StateLedger ledger = ledger(database(folder));
    assertThat(ledger.record(history().lives("2020-02-01"))).hasSize(5);
    assertThat(ledger.record(history().lives("2020-02-01"))).isEmpty();
  }

  @Test
  void knowsTheNewestStepOfEachSeries(@TempDir Path folder) {
    StateLedger ledger = ledger(database(folder));
    ledger.record(history().lives("2019-02-01"));
    ledger.record(history().lives("2020-02-01"));
    assertThat(ledger.current())
        .filteredOn(step -> step.series().equals(PART))
        .extracting(Transition::to)
        .containsExactly(SeriesState.DROPPED_FROM_RELEASE);
  }
}
