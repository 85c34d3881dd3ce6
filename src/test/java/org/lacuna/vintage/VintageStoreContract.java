package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lacuna.vintage.Figures.noon;
import static org.lacuna.vintage.Figures.page;
import static org.lacuna.vintage.Figures.series;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.vintage.Figures.PageThen;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the store promises on every database. */
abstract class VintageStoreContract {

  static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");
  private static final URI OTHER = URI.create("https://stats.example.cn/2022/01/report_2.html");

  DataSource dataSource;
  VintageStore store;

  /** An empty database of its own for each test. */
  abstract DataSource emptyDatabase();

  @BeforeEach
  void open() {
    dataSource = emptyDatabase();
    StoreSchema.upgrade(Flyway.configure().dataSource(dataSource));
    store = new VintageStore(dataSource, () -> NOW);
  }

  @Test
  void givesBackEveryPartOfWhatWasRecorded() {
    PageThen page = page("2022-01-23");
    store.record(page.with(page.says("labour_transfers", "2021", "3170000.5")));
    Claim claim = store.claims(ClaimQuery.all()).get(0);
    assertThat(claim.observation()).isEqualTo(page.says("labour_transfers", "2021", "3170000.5"));
    assertThat(claim.address()).isEqualTo(page.address());
  }

  @Test
  void writesNothingWhenTheSameSnapshotIsReadAgainByTheSameExtractor() {
    PageThen page = page("2022-01-23");
    Vintage vintage = page.with(page.says("labour_transfers", "2021", "3170000"));
    store.record(vintage);
    long rows = rows();
    assertThat(store.record(vintage).kind()).isEqualTo(Revision.Kind.REPEATED);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void witnessesWhatALaterSnapshotRepeatsWithoutClaimingItTwice() {
    PageThen first = page("2022-01-23");
    PageThen later = page("2022-03-01").published("2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    Revision revision = store.record(later.with(later.says("labour_transfers", "2021", "3170000")));
    assertThat(revision.kind()).isEqualTo(Revision.Kind.LAYOUT_ONLY);
    assertThat(revision.confirmed()).isEqualTo(1);
    assertThat(count("claim")).isEqualTo(1);
  }

  @Test
  void keepsTheOldVintageWhenThePublisherRevises() {
    PageThen first = page("2022-01-23");
    PageThen later = page("2022-03-01").published("2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    Revision revision = store.record(later.with(later.says("labour_transfers", "2021", "3200000")));
    assertThat(revision.kind()).isEqualTo(Revision.Kind.SILENT);
    assertThat(revision.revised()).hasSize(1);
    assertThat(values(store.asOf(noon("2022-02-01")))).containsExactly("3170000");
    assertThat(values(store.asOf(noon("2022-04-01")))).containsExactly("3200000");
  }

  @Test
  void recordsAWithdrawalWhenTheSamePageIsReadAgainAndTheFigureIsGone() {
    PageThen first = page("2022-01-23");
    PageThen later = page("2022-03-01");
    store.record(
        first.with(
            first.says("labour_transfers", "2021", "3170000"),
            first.says("training_sessions", "2021", "1200000")));
    Revision revision =
        store.record(later.with(later.says("training_sessions", "2021", "1200000")));
    assertThat(revision.withdrawn()).hasSize(1);
    assertThat(values(store.asOf(noon("2022-04-01")))).containsExactly("1200000");
    assertThat(values(store.asOf(noon("2022-02-01")))).containsExactly("3170000", "1200000");
  }

  @Test
  void withdrawsNothingWhenANewIssueComesAtANewAddress() {
    PageThen first = page("2022-01-23");
    PageThen other = page(OTHER, "2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    Revision revision =
        store.record(other.with(other.says("training_sessions", "2021", "1200000")));
    assertThat(revision.kind()).isEqualTo(Revision.Kind.NEW_PAGE);
    assertThat(revision.withdrawn()).isEmpty();
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("3170000", "1200000");
  }

  @Test
  void saysThatAFigureRolledOffWhenThePageMovedOnToALaterYear() {
    PageThen first = page("2022-01-23");
    PageThen later = page("2023-01-20");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    Revision revision = store.record(later.with(later.says("labour_transfers", "2022", "3050000")));
    assertThat(revision.kind()).isEqualTo(Revision.Kind.NEW_ISSUE);
    assertThat(revision.rolledOff()).hasSize(1);
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("3170000", "3050000");
  }

  @Test
  void succeedsAnOlderIssueOfTheSameSourceOnAnotherPage() {
    PageThen first = page("2022-01-23");
    PageThen later = page(OTHER, "2023-01-20");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    Revision revision = store.record(later.with(later.says("labour_transfers", "2021", "3180000")));
    assertThat(revision.revised()).hasSize(1);
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("3180000");
  }

  @Test
  void placesASnapshotCapturedEarlierAmongThoseRecordedBefore() {
    PageThen a = page("2022-01-23");
    PageThen b = page("2022-02-23").published("2022-01-23");
    PageThen c = page("2022-03-23").published("2022-01-23");
    store.record(a.with(a.says("labour_transfers", "2021", "1")));
    store.record(c.with(c.says("labour_transfers", "2021", "1")));
    store.record(b.with(b.says("labour_transfers", "2021", "2")));
    assertThat(values(store.asOf(noon("2022-02-01")))).containsExactly("1");
    assertThat(values(store.asOf(noon("2022-03-01")))).containsExactly("2");
    assertThat(values(store.asOf(noon("2022-04-01")))).containsExactly("1");
  }

  @Test
  void countsAnUndatedPageByItsFirstCaptureInWhateverOrderCapturesCome() {
    PageThen january = page("2022-01-10").undated();
    PageThen february = page(OTHER, "2022-02-01");
    PageThen march = page("2022-03-01").undated();
    store.record(march.with(march.says("labour_transfers", "2021", "1")));
    store.record(february.with(february.says("labour_transfers", "2021", "2")));
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("1");
    store.record(january.with(january.says("labour_transfers", "2021", "1")));
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("2");
    assertThat(values(store.asOf(noon("2022-01-20")))).containsExactly("1");
  }

  @Test
  void knowsNothingBeforeTheFirstEvidence() {
    PageThen page = page("2022-01-23").published("2021-06-01");
    store.record(page.with(page.says("labour_transfers", "2020", "3170000")));
    assertThat(store.asOf(noon("2021-12-31"))).isEmpty();
  }

  @Test
  void letsARefusedReadingSayNothingAboutASeries() {
    PageThen first = page("2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    store.note(
        new Extraction(
            page("2022-03-01").capture(),
            "work-report",
            "1.0",
            Extraction.Outcome.REFUSED,
            0,
            7,
            "0 figures, at least 1 expected"));
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("3170000");
    assertThat(store.extractions(Figures.SOURCE))
        .extracting(Extraction::outcome)
        .containsExactly(Extraction.Outcome.TRUSTED, Extraction.Outcome.REFUSED);
  }

  @Test
  void explainsAFigureByAllThatWasEverSaidOfIt() {
    PageThen first = page("2022-01-23");
    PageThen later = page("2022-03-01").published("2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "3170000")));
    store.record(later.with());
    Explanation explanation =
        store.explain(series("labour_transfers"), ReferencePeriod.ofYear(2021));
    assertThat(explanation.holding()).isEmpty();
    assertThat(explanation.events())
        .extracting(Explanation.Event::what)
        .containsExactly("stated", "withdrawn");
  }

  @Test
  void refusesToRoundAValueItCannotKeep() {
    PageThen page = page("2022-01-23");
    Vintage vintage = page.with(page.says("labour_transfers", "2021", "0.0000000000001"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> store.record(vintage))
        .withMessageContaining("more digits than the store keeps");
    assertThat(count("extraction")).isZero();
  }

  @Test
  void listsTheSeriesOfWhichSomethingWasSaid() {
    PageThen page = page("2022-01-23");
    store.record(
        page.with(
            page.says("training_sessions", "2021", "1"),
            page.says("labour_transfers", "2021", "2")));
    assertThat(store.series())
        .containsExactly(series("labour_transfers"), series("training_sessions"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsWhatTheSameDecisionsHoldWithoutADatabase(long seed) {
    MemoryStore memory = new MemoryStore();
    for (Vintage vintage : RandomHistory.of(seed, 12)) {
      memory.record(vintage, NOW);
      store.record(vintage);
    }
    for (AsOf asOf : List.of(AsOf.at(noon("2023-01-05")), AsOf.latest())) {
      assertThat(store.claims(ClaimQuery.all().asOf(asOf))).isEqualTo(memory.holding(asOf));
    }
  }

  @Test
  void givesEveryClaimInTheSameOrderWhenAskedAgain() {
    RandomHistory.of(9, 12).forEach(store::record);
    assertThat(new VintageStore(dataSource, InstantSource.system()).claims(ClaimQuery.all()))
        .isEqualTo(store.claims(ClaimQuery.all()))
        .isSortedAccordingTo(Comparator.comparing(Claim::slot).thenComparing(Claim::id));
  }

  @Test
  void repeatsAnEditionToTheClaimAfterAnOlderSnapshotWasFound() {
    PageThen a = page("2022-01-23");
    store.record(a.with(a.says("labour_transfers", "2021", "1")));
    ClaimQuery edition = ClaimQuery.all().asOf(AsOf.latest().recordedBy(NOW));
    List<Claim> then = store.claims(edition);
    VintageStore later = new VintageStore(dataSource, () -> NOW.plusSeconds(1));
    PageThen b = page(OTHER, "2022-05-23");
    later.record(b.with(b.says("labour_transfers", "2021", "2")));
    assertThat(later.claims(edition)).isEqualTo(then);
    assertThat(values(later.claims(ClaimQuery.all()))).containsExactly("2");
  }

  @Test
  void tellsWhatBecameOfEveryClaim() {
    PageThen first = page("2022-01-23");
    PageThen second = page("2022-03-01").published("2022-01-23");
    PageThen third = page("2022-04-01");
    PageThen fourth = page("2022-05-01").published("2022-04-01");
    PageThen elsewhere = page(OTHER, "2023-01-20");
    store.record(first.with(first.says("labour_transfers", "2021", "1")));
    store.record(second.with(second.says("labour_transfers", "2021", "2")));
    store.record(third.with(third.says("labour_transfers", "2021", "3")));
    store.record(fourth.with());
    store.record(elsewhere.with(elsewhere.says("labour_transfers", "2021", "4")));
    List<ClaimLife> lives = lives(AsOf.latest());
    assertThat(values(lives.stream().map(ClaimLife::claim).toList()))
        .containsExactly("1", "2", "3", "4");
    assertThat(lives)
        .extracting(life -> life.end().map(ClaimLife.End::manner))
        .containsExactly(
            Optional.of(ClaimLife.Manner.SILENT),
            Optional.of(ClaimLife.Manner.ANNOUNCED),
            Optional.of(ClaimLife.Manner.SILENT),
            Optional.empty());
    assertThat(lives)
        .extracting(life -> life.end().flatMap(ClaimLife.End::successor).map(next -> next.id()))
        .containsExactly(
            Optional.of(lives.get(1).claim().id()),
            Optional.of(lives.get(2).claim().id()),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void tellsWhatATitleAnnouncesFromWhatNobodyAnnounced() {
    PageThen first = page("2022-01-23");
    PageThen second = page("2022-03-01").published("2022-01-23");
    PageThen third = page("2022-04-01").published("2022-01-23");
    store.record(first.with(first.says("labour_transfers", "2021", "1")));
    Revision noticed =
        store.record(second.withNotice("更正", second.says("labour_transfers", "2021", "2")));
    store.record(third.withNotice("更正"));
    assertThat(noticed.kind()).isEqualTo(Revision.Kind.ANNOUNCED);
    assertThat(lives(AsOf.latest()))
        .extracting(life -> life.end().orElseThrow().manner())
        .containsExactly(ClaimLife.Manner.ANNOUNCED, ClaimLife.Manner.ANNOUNCED);
    assertThat(
            new JdbcTemplate(dataSource)
                .queryForList("SELECT notice FROM vintage ORDER BY id", String.class))
        .containsExactly(null, "更正", "更正");
  }

  @Test
  void takesTheDayOfACaptureForNoAnnouncement() {
    PageThen first = page("2022-01-23");
    PageThen undated = page("2022-03-01").undated();
    store.record(first.with(first.says("labour_transfers", "2021", "1")));
    Revision revision = store.record(undated.with(undated.says("labour_transfers", "2021", "2")));
    assertThat(revision.kind()).isEqualTo(Revision.Kind.SILENT);
    assertThat(lives(AsOf.latest()).get(0).end().orElseThrow().manner())
        .isEqualTo(ClaimLife.Manner.SILENT);
  }

  @Test
  void tellsALaterIssueFromAChangeOfThePage() {
    PageThen first = page("2022-01-23");
    PageThen elsewhere = page(OTHER, "2023-01-20");
    store.record(first.with(first.says("labour_transfers", "2021", "1")));
    store.record(elsewhere.with(elsewhere.says("labour_transfers", "2021", "2")));
    assertThat(lives(AsOf.latest()).get(0).end().orElseThrow().manner())
        .isEqualTo(ClaimLife.Manner.LATER_ISSUE);
  }

  @Test
  void tellsAnotherReadingFromARevisionOfThePublisher() {
    PageThen first = page("2022-01-23");
    PageThen anew = first.readBy("2.0");
    store.record(first.with(first.says("labour_transfers", "2021", "1")));
    store.record(anew.with(anew.says("labour_transfers", "2021", "2")));
    ClaimLife replaced = lives(AsOf.latest()).get(0);
    assertThat(replaced.claim().observation().amount().value()).isEqualByComparingTo("1");
    assertThat(replaced.end().orElseThrow().manner()).isEqualTo(ClaimLife.Manner.READ_ANEW);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void endsEveryClaimButThoseThatHold(long seed) {
    RandomHistory.of(seed, 14).forEach(store::record);
    for (AsOf asOf : List.of(AsOf.at(noon("2023-01-05")), AsOf.latest())) {
      ClaimQuery query = ClaimQuery.all().asOf(asOf);
      assertThat(lives(asOf).stream().filter(ClaimLife::holds).map(life -> life.claim().id()))
          .containsExactlyInAnyOrderElementsOf(
              store.claims(query).stream().map(Claim::id).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {17, 18, 19})
  void countsTheClaimsItTellsOf(long seed) {
    RandomHistory.of(seed, 14).forEach(store::record);
    SeriesKey series = series("labour_transfers");
    for (AsOf asOf : List.of(AsOf.at(noon("2023-01-05")), AsOf.at(NOW), AsOf.latest())) {
      assertThat(store.counts(key -> true, asOf))
          .containsExactlyEntriesOf(Map.of(series, (long) lives(asOf).size()));
      assertThat(store.counts(key -> !key.equals(series), asOf)).isEmpty();
    }
    assertThat(store.counts(key -> true, AsOf.at(noon("2022-01-01")))).isEmpty();
  }

  @Test
  void tellsOfClaimsInTheOrderInWhichTheyWereFirstSeen() {
    for (String day : List.of("2022-03-01", "2022-01-23", "2022-02-01")) {
      PageThen page = page(day);
      store.record(page.with(page.says("labour_transfers", "2021", "3" + day.charAt(6))));
    }
    assertThat(values(lives(AsOf.latest()).stream().map(ClaimLife::claim).toList()))
        .containsExactly("31", "32", "33");
  }

  private List<ClaimLife> lives(AsOf asOf) {
    return store.lives(key -> true, asOf).toList();
  }

  @Test
  void asksForOneSourceStagePublisherOrPattern() {
    PageThen a = page("2022-01-23");
    PageThen b = page(OTHER, "2022-01-24").stage("flash");
    store.record(a.with(a.says("labour_transfers", "2021", "1")));
    store.record(b.with(b.says("training_sessions", "2021", "2")));
    assertThat(values(store.claims(ClaimQuery.matching("training*")))).containsExactly("2");
    assertThat(values(store.claims(ClaimQuery.all().inStage("annual")))).containsExactly("1");
    assertThat(store.claims(ClaimQuery.all().byPublisher("somebody else"))).isEmpty();
    assertThat(store.claims(ClaimQuery.all().fromSource("elsewhere"))).isEmpty();
  }

  @Test
  void runsAsARoleThatCanNeitherChangeNorDelete() {
    VintageStore restricted = new VintageStore(roleForJobs(), () -> NOW);
    RandomHistory.of(3, 12).forEach(restricted::record);
    assertThat(restricted.claims(ClaimQuery.all())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "series, id",
    "voice, id",
    "page, id",
    "extraction, id",
    "claim, id",
    "standing, id",
    "snapshot, start_at",
    "warc_record, start_at",
    "archive_day, records",
  })
  void refusesTheRoleForJobsToForget(String table, String column) {
    JdbcTemplate jobs = new JdbcTemplate(roleForJobs());
    for (String sql :
        List.of(
            "DELETE FROM " + table,
            "TRUNCATE TABLE " + table,
            "UPDATE " + table + " SET " + column + " = 0")) {
      assertThatThrownBy(() -> jobs.update(sql))
          .rootCause()
          .hasMessageMatching("(?is).*(permission denied|not enough rights|cannot truncate).*");
    }
  }

  @Test
  void keepsNothingOfARecordingThatFails() {
    PageThen page = page("2022-01-23");
    List<Observation> many = new ArrayList<>();
    for (int year = 1900; year < 1950; year++) {
      many.add(page.says("labour_transfers", "" + year, "1"));
    }
    many.add(page.says("labour_transfers", "2021", "0.0000000000001"));
    Vintage vintage = page.with(many.toArray(Observation[]::new));
    assertThatIllegalArgumentException().isThrownBy(() -> store.record(vintage));
    assertThat(rows()).isZero();
    store.record(page.with(page.says("labour_transfers", "2021", "1")));
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("1");
  }

  @Test
  void recordsOnItsOwnWhenTheCallerRollsBack() {
    PageThen page = page("2022-01-23");
    TransactionTemplate caller = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    caller.executeWithoutResult(
        status -> {
          store.record(page.with(page.says("labour_transfers", "2021", "1")));
          status.setRollbackOnly();
        });
    assertThat(values(store.claims(ClaimQuery.all()))).containsExactly("1");
  }

  @Test
  void letsSeveralWritersRecordWithoutLosingOrDoublingAnything() throws Exception {
    try (var pool = new Closing(Executors.newFixedThreadPool(4))) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        VintageStore own = new VintageStore(dataSource, () -> NOW);
        int number = writer;
        writers.add(pool.threads().submit(() -> recordTen(own, number)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(count("extraction")).isEqualTo(40);
    assertThat(count("claim")).isEqualTo(40);
  }

  @Test
  void keepsWhatNoDatabaseKeepsAsAReplacementMark() {
    PageThen page = page("2022-01-23");
    Observation dirty = page.quoting("labour_transfers", "2021", "1", "a\u0000b\ud800c");
    store.record(page.with(dirty));
    assertThat(store.claims(ClaimQuery.all()).get(0).observation().evidence().quote())
        .isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void refusesAStoreWrittenByANewerVersion() {
    new JdbcTemplate(dataSource)
        .update(
            "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\","
                + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
                + " \"installed_on\", \"execution_time\", \"success\") VALUES (9999, '399',"
                + " 'the future', 'SQL', 'V399.sql', 1, 'x', CURRENT_TIMESTAMP, 1, TRUE)");
    FluentConfiguration flyway = Flyway.configure().dataSource(dataSource);
    assertThatThrownBy(() -> StoreSchema.upgrade(flyway))
        .isInstanceOf(StoreIsNewerException.class)
        .hasMessageContaining("newer version of Lacuna")
        .hasMessageContaining("399 (the future)");
  }

  @ParameterizedTest
  @MethodSource("schemaVersions")
  void upgradesAStoreOfEveryEarlierVersion(String version) throws IOException {
    DataSource old = emptyDatabase();
    Flyway.configure().dataSource(old).target(version).load().migrate();
    String rows = Resources.text("/upgrade/V" + version + ".sql");
    new JdbcTemplate(old).execute((Connection c) -> Resources.run(c, rows));
    StoreSchema.upgrade(Flyway.configure().dataSource(old));
    VintageStore upgraded = new VintageStore(old, () -> NOW);
    assertThat(values(upgraded.asOf(noon("2022-02-01")))).containsExactly("3170000");
    assertThat(upgraded.asOf(noon("2022-04-01"))).isEmpty();
  }

  /** Every migration of this package, so that a new one without its sample fails. */
  static Stream<String> schemaVersions() {
    return Arrays.stream(
            Flyway.configure().dataSource("jdbc:h2:mem:versions", "sa", "").load().info().all())
        .map(migration -> String.valueOf(migration.getVersion()))
        .filter(version -> version.startsWith("3"));
  }

  /** A login with the rights of the script for roles, on this test's database. */
  abstract DataSource roleForJobs();

  void grant(String role) {
    JdbcTemplate owner = new JdbcTemplate(dataSource);
    String script = Resources.text("/db/roles/insert-only.sql").replace("lacuna_jobs", role);
    owner.execute((Connection c) -> Resources.run(c, script));
  }

  private static void recordTen(VintageStore own, int number) {
    for (int i = 10; i < 20; i++) {
      PageThen page = page(URI.create("https://x.cn/" + number), "2022-01-" + i);
      own.record(page.with(page.says("labour_transfers", "20" + i, "" + number)));
    }
  }

  private record Closing(ExecutorService threads) implements AutoCloseable {
    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  static List<String> values(List<Claim> claims) {
    return claims.stream()
        .map(claim -> claim.observation().amount().value())
        .map(BigDecimal::toPlainString)
        .toList();
  }

  long count(String table) {
    Long count =
        new JdbcTemplate(dataSource).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    return count == null ? -1 : count;
  }

  private long rows() {
    return List.of("series", "voice", "page", "extraction", "claim", "standing").stream()
        .mapToLong(this::count)
        .sum();
  }
}
