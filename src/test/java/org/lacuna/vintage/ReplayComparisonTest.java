package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.vintage.Figures.page;

import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.vintage.Figures.PageThen;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReplayComparisonTest {

  private final VintageStore store = emptyStore();
  private final VintageStore replayed = emptyStore();
  private final PageThen page = page("2022-01-23");

  @BeforeEach
  void recordTheFirstRun() {
    store.record(
        page.with(
            page.says("labour_transfers", "2021", "317"),
            page.says("training_sessions", "2021", "120")));
  }

  @Test
  void findsARunOfTheSameExtractorEqualClaimForClaim() {
    replayed.record(
        page.with(
            page.says("labour_transfers", "2021", "317"),
            page.says("training_sessions", "2021", "120")));
    ReplayComparison comparison = compared();
    assertThat(comparison.isEqual()).isTrue();
    assertThat(comparison.same()).isEqualTo(2);
  }

  @Test
  void tellsWhatANewerExtractorReadsOtherwiseBeforeItCounts() {
    PageThen newer = page.readBy("2.0");
    replayed.record(
        newer.with(
            newer.says("labour_transfers", "2021", "3170000"),
            newer.says("urban_new_jobs", "2021", "46")));
    ReplayComparison comparison = compared();
    assertThat(comparison.changed()).hasSize(1);
    assertThat(comparison.gone()).hasSize(1);
    assertThat(comparison.fresh()).hasSize(1);
    assertThat(VintageStoreContract.values(store.claims(ClaimQuery.all())))
        .containsExactly("317", "120");
  }

  private ReplayComparison compared() {
    return ReplayComparison.of(store, replayed, AsOf.latest());
  }

  private static VintageStore emptyStore() {
    var database =
        new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    StoreSchema.upgrade(Flyway.configure().dataSource(database));
    return new VintageStore(database, () -> Instant.EPOCH);
  }
}
