package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lacuna.vintage.Figures.noon;
import static org.lacuna.vintage.Figures.page;
import static org.lacuna.vintage.Figures.series;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.vintage.Figures.PageThen;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the store promises on every database. */
abstract class VintageStoreContract {

  private static final URI OTHER = URI.create("https://stats.example.cn/2022/01/report_2.html");

  DataSource dataSource;
  VintageStore store;

  /** An empty database of its own for each test. */
  abstract DataSource emptyDatabase();

  @BeforeEach
  void open() {
    dataSource = emptyDatabase();
    Flyway.configure().dataSource(dataSource).load().migrate();
    store = new VintageStore(dataSource, () -> Instant.parse("2025-01-01T00:00:00Z"));
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
