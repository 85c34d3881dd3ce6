package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.world.RecordedWorld;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The archive read again, after a harvest of some days, with an origin that answers nobody. */
@Tag("slow")
class ReplayIT {

  private static final int DAYS = 12;
  private static final String OLD = "UPDATE extraction SET extractor = 'grammar-0'";
  private static final String ONE = "(SELECT MIN(id) FROM claim)";

  @TempDir private Path folder;

  private Home home = Home.at(Path.of("."), Map.of());
  private Catalogue catalogue = Catalogue.load(Path.of("jobs"));

  @BeforeEach
  void harvest() throws Exception {
    home = Home.at(folder, Map.of()).withJobs(Path.of("jobs").toAbsolutePath());
    RecordedWorld world = RecordedWorld.shipped("xinjiang");
    new Demonstration(home, catalogue, world)
        .until(DAYS)
        .run(Publications.demonstration(), (day, done) -> {});
    catalogue = Demonstration.within(world, catalogue);
  }

  @Test
  void givesTheStoreOfTheFirstRunRowForRow() {
    Replayed replayed = lookAgain();
    assertThat(replayed.readings()).isEmpty();
    assertThat(replayed.changesNothing()).isTrue();
    assertThat(replayed.difference().rows()).isGreaterThan(50);
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
  void saysWhatNewerReadersReadOtherwiseBeforeItCounts() throws Exception {
    sql(OLD, "UPDATE claim SET obs_value = obs_value + 1 WHERE id = " + ONE);
    List<Claim> before = claims();
    try (Installation installation = Installation.writing(home, conduct())) {
      installation.harvest(catalogue.jobs().get(0), catalogue);
      assertThat(installation.outdated(catalogue)).isPositive();
    }
    Replayed looked = lookAgain();
    assertThat(looked.difference().changed()).hasSize(1);
    assertThat(looked.difference().gone()).isEmpty();
    assertThat(looked.difference().fresh()).isEmpty();
    assertThat(claims()).isEqualTo(before);
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
