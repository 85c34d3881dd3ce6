package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.snapshot.Verification;
import org.lacuna.vintage.Capture;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.vintage.Extraction;
import org.lacuna.world.RecordedWorld;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The archive read again, after a harvest of some days, with an origin that answers nobody. */
@Tag("slow")
class ReplayIT {

  private static final int DAYS = 40;
  private static final String OLD = "UPDATE extraction SET extractor = 'grammar-0'";
  private static final String ONE = "(SELECT MIN(id) FROM claim)";

  @TempDir private static Path harvested;
  private static Catalogue catalogue = Catalogue.load(Path.of("jobs"));

  @TempDir private Path folder;
  private Home home = homeIn(harvested);

  @BeforeAll
  static void harvest() throws Exception {
    RecordedWorld world = RecordedWorld.shipped("xinjiang");
    new Demonstration(homeIn(harvested), catalogue, world)
        .until(DAYS)
        .run(Publications.demonstration(), (day, done) -> {});
    catalogue = Demonstration.within(world, catalogue);
  }

  @BeforeEach
  void copy() throws IOException {
    FileSystemUtils.copyRecursively(harvested, folder);
    home = homeIn(folder);
  }

  private static Home homeIn(Path folder) {
    return Home.at(folder, Map.of()).withJobs(Path.of("jobs").toAbsolutePath());
  }

  @Test
  void givesTheStoreOfTheFirstRunRowForRow() {
    Replayed replayed = lookAgain();
    assertThat(replayed.readings()).isEmpty();
    assertThat(replayed.changesNothing()).isTrue();
    assertThat(replayed.difference().rows()).isGreaterThan(30);
    assertThat(replayed.recorded()).isZero();
  }

  @Test
  void rebuildsAStoreThatWasLost() {
    List<Claim> before = claims();
    sql("DROP ALL OBJECTS");
    try (Installation installation = Installation.writing(home, conduct())) {
      Replayed replayed = installation.readAgain(catalogue);
      assertThat(replayed.recorded()).isEqualTo(replayed.documents()).isPositive();
      assertThat(replayed.equal()).isTrue();
    }
    assertThat(claims())
        .extracting(Claim::observation)
        .isEqualTo(before.stream().map(Claim::observation).toList());
    assertThat(lookAgain().changesNothing()).isTrue();
  }

  @Test
  void saysWhatNewerReadersReadOtherwiseBeforeItCounts() {
    sql(OLD, "UPDATE claim SET obs_value = obs_value + 1 WHERE id = " + ONE);
    List<Claim> before = claims();
    Replayed looked = lookAgain();
    assertThat(looked.difference().changed()).hasSize(1);
    assertThat(looked.difference().gone()).isEmpty();
    assertThat(looked.difference().fresh()).isEmpty();
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void leavesWhatOlderReadersReadToAReplayAndNotToAHarvest() {
    sql(OLD);
    DataSource database = new DriverManagerDataSource(home.databaseUrl(), "lacuna", "");
    try (Stores stores = Stores.reading(home, database, conduct().clock())) {
      UnreadIssues unread = new UnreadIssues(stores);
      List<SourceDefinition> outdated =
          catalogue.sources().stream().filter(source -> unread.outdated(source) > 0).toList();
      assertThat(outdated).isNotEmpty();
      assertThat(outdated)
          .allSatisfy(
              source ->
                  assertThat(unread.never(source))
                      .flatMap(SourceIssue::unread)
                      .extracting(Capture::of)
                      .doesNotContainAnyElementsOf(trusted(stores, source)));
      assertThat(outdated)
          .filteredOn(source -> unread.byThePresentGrammar(source).isEmpty())
          .isEmpty();
    }
  }

  private static List<Capture> trusted(Stores stores, SourceDefinition source) {
    return stores.vintages().extractions(source.id()).stream()
        .filter(reading -> reading.outcome() == Extraction.Outcome.TRUSTED)
        .map(Extraction::capture)
        .toList();
  }

  @Test
  void keepsTheOldClaimBesideTheOneThatCounts() {
    sql(OLD, "UPDATE claim SET obs_value = obs_value + 1 WHERE id = " + ONE);
    try (Installation installation = Installation.writing(home, conduct())) {
      Replayed replayed = installation.readAgain(catalogue);
      assertThat(replayed.equal()).isTrue();
      Claim now = replayed.difference().changed().get(0).after();
      assertThat(
              installation
                  .vintages()
                  .explain(now.observation().key(), now.observation().period())
                  .events())
          .extracting(event -> event.claim().orElseThrow().observation().amount())
          .contains(
              now.observation().amount(),
              replayed.difference().changed().get(0).before().observation().amount());
      assertThat(installation.outdated(catalogue)).isZero();
    }
  }

  @Test
  void movesAStoreToPostgresqlWithTheArchiveAlone() {
    List<Claim> before = claims();
    home = onPostgresql();
    try (Installation installation = Installation.writing(home, conduct())) {
      Replayed replayed = installation.readAgain(catalogue);
      assertThat(replayed.recorded()).isEqualTo(replayed.documents()).isPositive();
      assertThat(installation.archive().verify(Verification.Progress.NONE).damages()).isEmpty();
    }
    assertThat(claims())
        .extracting(Claim::observation)
        .containsExactlyInAnyOrderElementsOf(before.stream().map(Claim::observation).toList());
    assertThat(lookAgain().changesNothing()).isTrue();
  }

  private Home onPostgresql() {
    Map<String, String> environment =
        Map.of(
            "LACUNA_DATABASE_URL",
            PostgresServer.address("postgres", PostgresServer.newDatabase()),
            "LACUNA_DATABASE_USER",
            "postgres");
    return Home.at(folder, environment).withJobs(Path.of("jobs").toAbsolutePath());
  }

  private Replayed lookAgain() {
    try (Installation installation = Installation.writing(home, conduct())) {
      return installation.lookAgain(catalogue);
    }
  }

  private List<Claim> claims() {
    try (Installation installation = Installation.reading(home, conduct())) {
      return installation.vintages().claims(ClaimQuery.all());
    }
  }

  private void sql(String... statements) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new DriverManagerDataSource(home.databaseUrl(), "lacuna", ""));
    List.of(statements).forEach(jdbc::execute);
  }

  private static Conduct conduct() {
    return new Conduct(
        Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC),
        Manners.polite(Map.of()).withOrigin(URI.create("http://127.0.0.1:1")),
        RunListener.NONE);
  }
}
