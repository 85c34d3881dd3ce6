package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.detect.ContentDigests;
import org.lacuna.detect.DocumentLedger;
import org.lacuna.detect.DocumentTraits;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Place;
import org.lacuna.vintage.StoreSchema;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures that were seen and not read are written down before anything rests on them. */
class LeftoverLedgerTest {

  private static final String READER = "reader/1";
  private static final Leftover UNKNOWN =
      new Leftover(
          Leftover.Reason.UNKNOWN_UNIT, "约3.2", new Place.TextRange(10, 14), "no unit follows");

  private final JdbcDataSource database = new JdbcDataSource();

  @BeforeEach
  void open() {
    database.setUrl("jdbc:h2:mem:leftovers" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    StoreSchema.upgrade(Flyway.configure().dataSource((DataSource) database));
  }

  @Test
  void keepsWhatWasLeftWhenTheStepAroundItIsRolledBack() {
    LeftoverLedger leftovers = new LeftoverLedger(database);
    new TransactionTemplate(new JdbcTransactionManager(database))
        .executeWithoutResult(
            step -> {
              record(leftovers);
              step.setRollbackOnly();
            });
    assertThat(leftovers.of("sha-256:1", READER))
        .containsExactly(
            new LeftoverLedger.Entry("unknown_unit", "约3.2", "text:10-14", "no unit follows"));
  }

  @Test
  void writesNothingASecondTime() {
    LeftoverLedger leftovers = new LeftoverLedger(database);
    record(leftovers);
    record(leftovers);
    assertThat(leftovers.of("sha-256:1", READER)).hasSize(1);
  }

  private void record(LeftoverLedger leftovers) {
    ContentDigests digests = new ContentDigests("sha-256:1", "t", "f", true, READER);
    new DocumentLedger(database).record(new DocumentTraits(digests, List.of(), List.of()), READER);
    leftovers.record("sha-256:1", READER, List.of(UNKNOWN));
  }
}
