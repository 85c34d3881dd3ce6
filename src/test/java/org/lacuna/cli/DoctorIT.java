package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.pipeline.Doctor;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Symptom;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code lacuna doctor} on a home that has been at work: what it sees, and the mend it names. */
class DoctorIT {

  private static final Instant NOW = Clock.systemUTC().instant();

  @TempDir Path folder;

  private LivedInHome home;

  @BeforeEach
  void live() throws IOException {
    home = new LivedInHome(folder.resolve("home"));
    Path schedules = Files.createDirectories(home.root().resolve("schedules"));
    Files.writeString(
        schedules.resolve("crontab"),
        "CRON_TZ=Asia/Shanghai\n11 9 * * * /opt/lacuna/lacuna run all watch publish\n");
  }

  @AfterEach
  void stop() {
    home.close();
  }

  private void assertMend(Spoken spoken, String part, String words, String mend) {
    assertThat(spoken.code()).as(spoken.out()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(spoken.out())
        .containsPattern("(?m)^bad +" + part + " +.*" + words)
        .containsPattern("(?m)^ +mend: .*" + mend);
  }

  @Test
  void findsAHomeWellThatHasBeenAtWork() {
    home.lived(NOW);
    Spoken spoken = home.lacuna("doctor");
    assertThat(spoken.code()).as(spoken.out() + spoken.err()).isZero();
    assertThat(spoken.out())
        .containsPattern("good +configuration +1 harvest jobs, 2 sources, 2 channels of alerts")
        .containsPattern("good +folder var ")
        .containsPattern("(good|attention) +disk +[\\d,]+ MiB free")
        .containsPattern("good +schedule +1 lines, Asia/Shanghai")
        .containsPattern("good +database +jdbc:h2:file:\\S+ opens")
        .containsPattern("good +archive +the newest page")
        .containsPattern("good +clock +it says 20")
        .containsPattern("good +channel feed .* can be written")
        .doesNotContain("bad ");
  }

  @ParameterizedTest
  @CsvSource({
    "LACUNA_TIMESTAMPS, http://[, LACUNA_TIMESTAMPS is 'http://['",
    "LACUNA_WAYBACK, sometimes, LACUNA_WAYBACK is 'sometimes'",
    "LACUNA_SCHEDULE, /nowhere/crontab, LACUNA_SCHEDULE is '/nowhere/crontab'",
    "LACUNA_METRICS, /nowhere/lacuna.prom, /nowhere/lacuna.prom cannot be written"
  })
  void namesAVariableThatARunCouldNotUse(String variable, String value, String words) {
    Map<String, String> environment = Map.of(variable, value);
    assertThat(
            new Doctor(Home.at(home.root(), environment), ExplainCommand.conduct(), environment)
                .examine())
        .filteredOn(symptom -> symptom.part().equals("environment"))
        .singleElement()
        .satisfies(symptom -> assertThat(symptom.words()).contains(words))
        .satisfies(symptom -> assertThat(symptom.state()).isNotEqualTo(Symptom.State.GOOD));
  }

  @Test
  void namesTheLineOfABrokenDefinition() throws IOException {
    Files.writeString(home.root().resolve("jobs/all.yml"), "title: All\nsources: [nobody]\n");
    assertMend(
        home.lacuna("doctor"), "configuration", "mistakes below", "all.yml:2: no source 'nobody'");
  }

  @Test
  void namesAScheduleThatRunsWhatIsNotThere() throws IOException {
    Files.writeString(
        home.root().resolve("schedules/crontab"), "11 9 * * * /opt/lacuna/lacuna run nobody\n");
    assertMend(home.lacuna("doctor"), "schedule", "not there: .nobody", "name files below jobs/");
  }

  @Test
  void namesRootsThatAreNotThoseOfTheDatabase() throws IOException {
    home.lived(NOW.minus(Duration.ofDays(2)));
    home.lived(NOW);
    Path roots = home.root().resolve("var/archive/roots.txt");
    String text = Files.readString(roots);
    assertThat(home.lacuna("doctor").code()).isZero();
    Files.writeString(
        roots, text.replaceFirst("(?m)^20(.*) [0-9a-f]{64}$", "20$1 " + "0".repeat(64)));
    assertThat(Files.readString(roots)).isNotEqualTo(text);
    assertMend(
        home.lacuna("doctor"), "archive", "roots.txt and the database disagree", "lacuna verify");
  }

  @Test
  void namesAnArchivedPageThatCannotBeReadAgain() throws IOException {
    home.lived(NOW);
    try (var files = Files.walk(home.root().resolve("var/archive"))) {
      Path warc = files.filter(f -> f.toString().endsWith(".warc.gz")).findFirst().orElseThrow();
      Files.write(warc, new byte[(int) Files.size(warc)]);
    }
    assertMend(home.lacuna("doctor"), "archive", "cannot be read", "restore what it names");
  }

  @Test
  void namesAClockThatStandsBeforeTheNewestRun() {
    home.lived(NOW.plus(Duration.ofDays(2)));
    assertMend(
        home.lacuna("doctor"), "clock", "but a run was written down at", "set the clock right");
  }

  @Test
  void namesAClockThatIsNotThatOfTheServersWeAsk() {
    home.lived(NOW.minus(Duration.ofHours(5)));
    assertMend(
        home.lacuna("doctor"), "clock", "it ran [45]h \\d\\dm behind", "set the clock right");
  }

  @Test
  void namesTheMailServerThatRefuses() throws IOException {
    home.watchSays(
        "  channels:\n",
        "  channels:\n    - {name: desk, kind: email, host: 127.0.0.1, port: 1, security: none,"
            + " from: a@example.org, to: [b@example.org]}\n");
    Spoken spoken = home.lacuna("doctor");
    assertMend(
        spoken, "channel desk", "the mail server 127.0.0.1 cannot be used", "jobs/watch.yml");
    assertThat(spoken.out()).containsPattern("good +channel feed");
  }

  @Test
  void namesASecretThatIsNotSet() throws IOException {
    home.watchSays("  channels:\n", "  heartbeat: env:LACUNA_TEST_NOT_SET\n  channels:\n");
    assertMend(
        home.lacuna("doctor"),
        "heartbeat",
        "env:LACUNA_TEST_NOT_SET is not set",
        "set the variable");
  }

  @Test
  void namesAStoreThatANewerProgramWrote() {
    home.lived(NOW);
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:file:" + home.root().resolve("var/lacuna"));
    store.setUser("lacuna");
    new JdbcTemplate(store)
        .update(
            "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '999',"
                + " 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 0, 'lacuna',"
                + " current_timestamp, 1, true from \"flyway_schema_history\"");
    assertMend(
        home.lacuna("doctor"),
        "database",
        "written by a newer version of Lacuna.*999",
        "run the program that wrote it");
    assertThat(home.lacuna("status").code()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/lacuna?user=u&password=s3cr3t-9f8e",
        "jdbc:postgresql//127.0.0.1:1/lacuna?user=u&password=s3cr3t-9f8e",
        "jdbc:postgresql://u:s3cr3t-9f8e@127.0.0.1:1/lacuna",
        "postgres://u:s3cr3t-9f8e@127.0.0.1/lacuna"
      })
  void namesNoPasswordThatStandsInTheAddressOfTheDatabase(String address) {
    Map<String, String> environment = Map.of("LACUNA_DATABASE_URL", address);
    Home wrong = Home.at(home.root(), environment);
    assertThat(new Doctor(wrong, ExplainCommand.conduct(), environment).examine())
        .anySatisfy(symptom -> assertThat(symptom.part()).isEqualTo("database"))
        .noneMatch(symptom -> symptom.toString().contains("s3cr3t"));
    assertThat(wrong.toString()).doesNotContain("s3cr3t");
    StringWriter told = new StringWriter();
    try (Installation installation = Installation.reading(wrong, ExplainCommand.conduct())) {
      assertThat(installation.history().newest(Optional.empty(), 1)).isEmpty();
    } catch (RuntimeException failed) {
      assertThat(Failures.tell(failed, new PrintWriter(told))).isEqualTo(ExitCode.CONFIGURATION);
    }
    assertThat(told.toString()).contains("cannot be opened").doesNotContain("s3cr3t");
  }

  @Test
  void namesADatabaseServerThatDoesNotAnswer() {
    Map<String, String> environment =
        Map.of("LACUNA_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/lacuna");
    Symptom database =
        new Doctor(Home.at(home.root(), environment), ExplainCommand.conduct(), environment)
            .examine().stream()
                .filter(symptom -> symptom.part().equals("database"))
                .findFirst()
                .orElseThrow();
    assertThat(database.state()).isEqualTo(Symptom.State.BAD);
    assertThat(database.words()).contains("127.0.0.1:1 refused");
    assertThat(database.mend()).contains("LACUNA_DATABASE_URL");
  }
}
