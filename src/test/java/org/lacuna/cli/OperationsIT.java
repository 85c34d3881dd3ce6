package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.pipeline.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that tell how a home is doing, on one that has been at work. */
class OperationsIT {

  private final Instant now = Clock.systemUTC().instant();

  @TempDir Path folder;

  private LivedInHome home;

  @BeforeEach
  void live() throws IOException {
    home = new LivedInHome(folder.resolve("home"));
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void listsRunsNewestFirstWithWhatTheyBroughtSourceBySource() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken spoken = home.lacuna("runs", "--sources");
    assertThat(spoken.code()).isZero();
    assertThat(spoken.out())
        .containsPattern("begun +job +outcome +time +looks +same +failed +read +added")
        .containsPattern("watch +(news|complete) ")
        .containsPattern("all +partial +0\\.0s +2 +0 +1 +1 +2 ")
        .containsPattern("! gone: http://gone.example.org/gone.html vanished")
        .containsPattern("quick +1 +0 +0 +1 +2 ");
    assertThat(spoken.out().indexOf("watch")).isLessThan(spoken.out().indexOf("all  "));
  }

  @Test
  void writesRunsAsOneJsonObjectALine() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken spoken = home.lacuna("runs", "all", "--format", "jsonl");
    JsonNode run = JsonMapper.builder().build().readTree(spoken.out());
    assertThat(spoken.out().lines()).hasSize(1);
    assertThat(run.get("outcome").asString()).isEqualTo("PARTIAL");
    assertThat(run.get("sources").size()).isEqualTo(2);
  }

  @Test
  void saysThatNothingRanYet() {
    assertThat(home.lacuna("runs")).isEqualTo(new Spoken(0, "no run yet\n", ""));
  }

  @Test
  void tellsMonitoringWhichJobHasNotDoneItsWork() throws Exception {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken lacking = home.lacuna("status", "--max-age", "26h");
    assertThat(lacking.code()).isEqualTo(20);
    assertThat(lacking.out())
        .containsPattern("ok +all +3h 0\\dm ago")
        .containsPattern("ok +watch +2h 5\\dm ago")
        .containsPattern("OLD publish +never");
    try (Installation installation = home.opened(now)) {
      installation.jobs(home.catalogue(), Optional.empty()).publish();
    }
    assertThat(home.lacuna("status", "--max-age", "26h").code()).isZero();
    Spoken late = home.lacuna("status", "--max-age", "90m");
    assertThat(late.code()).isEqualTo(20);
    assertThat(late.out()).containsPattern("OLD all").containsPattern("ok +publish");
    assertThat(home.lacuna("status", "--max-age", "soon").code()).isEqualTo(65);
  }

  @Test
  void showsEverySourceAndSeriesWithItsAgeAndNextIssue() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken spoken = home.lacuna("status");
    assertThat(spoken.code()).as(spoken.err()).isZero();
    assertThat(spoken.out())
        .containsPattern("quick +answering +looked 3h 0\\dm ago +next issue 20\\d\\d-\\d\\d-\\d\\d")
        .containsPattern("gone +vanished +looked 3h")
        .containsPattern("NEW +last 2025 +\\d+ mo\\. old +since .* next 20\\S+ +exports\\.");
  }

  @Test
  void showsWhatRunsNextInTheZoneOfTheSchedule() {
    Path shipped = Path.of("schedules", "crontab").toAbsolutePath();
    Spoken week =
        home.lacuna("schedule", "next", "--within", "7d", "--crontab", shipped.toString());
    assertThat(week.code()).as(week.err()).isZero();
    assertThat(week.out())
        .startsWith("Asia/Shanghai")
        .containsPattern("20\\S+ 09:11 .* run customs")
        .containsPattern("20\\S+ 02:29 .* verify");
    Spoken one =
        home.lacuna(
            "schedule", "next", "publish", "--crontab", shipped.toString(), "--within", "1d");
    assertThat(one.out().lines().skip(1)).singleElement().asString().contains("run publish");
  }

  @Test
  void saysThatTheScheduleDoesNotKnowAJob() {
    String shipped = Path.of("schedules", "crontab").toAbsolutePath().toString();
    Spoken spoken = home.lacuna("schedule", "next", "custom", "--crontab", shipped);
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("no line of the schedule runs 'custom'");
    Spoken absent = home.lacuna("schedule", "next", "--crontab", "/nowhere/crontab");
    assertThat(absent.code()).isEqualTo(65);
    assertThat(absent.err()).isEqualTo("lacuna: there is no file /nowhere/crontab\n");
  }

  @Test
  void saysWhichScheduleIsMissing() {
    Spoken spoken = home.lacuna("schedule", "next");
    assertThat(spoken.code()).isEqualTo(65);
    assertThat(spoken.err()).contains("schedules/crontab; name another with --crontab");
  }

  @Test
  void letsAPersonTakeSilenceAndSettleAnIncident() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken list = home.lacuna("alert");
    assertThat(list.out()).containsPattern("(?m)^[0-9a-f]{8}  open .* since .*gone");
    String id = incident(list, "gone");
    assertThat(home.lacuna("alert", "ack", id, "--who", "M. Li").out())
        .contains(id + "  acknowledged");
    assertThat(home.lacuna("alert", "snooze", id, "--until", "3d", "--who", "M. Li").out())
        .contains(
            id + "  snoozed until " + now.plus(Duration.ofDays(3)).toString().substring(0, 10));
    assertThat(home.lacuna("alert", "resolve", id, "--who", "M. Li", "--note", "moved").out())
        .contains(id + "  resolved");
    assertThat(home.lacuna("alert").out()).doesNotContain(id);
  }

  private static String incident(Spoken list, String about) {
    return list.out()
        .lines()
        .filter(line -> line.contains(about))
        .findFirst()
        .orElseThrow()
        .substring(0, 8);
  }

  @Test
  void saysWhatIsWrongWithADecision() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken unknown = home.lacuna("alert", "ack", "nope", "--who", "li");
    assertThat(unknown.code()).isEqualTo(65);
    assertThat(unknown.err()).contains("no open incident 'nope'");
    String id = incident(home.lacuna("alert"), "gone");
    Spoken past = home.lacuna("alert", "snooze", id, "--until", "2020-01-01", "--who", "li");
    assertThat(past.code()).isEqualTo(65);
    assertThat(past.err()).contains("'2020-01-01' is past");
    assertThat(home.lacuna("alert", "resolve", id).code()).as("nobody decides").isEqualTo(64);
  }

  @Test
  void drillsEveryChannelAndNamesTheOneThatRefuses() throws IOException {
    home.watchSays(
        "  channels:\n",
        "  channels:\n    - {name: desk, kind: email, host: 127.0.0.1, port: 1, security: none,"
            + " from: a@example.org, to: [b@example.org]}\n"
            + "    - {name: book, kind: file, path: var/alerts.txt}\n");
    Spoken spoken = home.lacuna("alert", "test");
    assertThat(spoken.code()).isEqualTo(20);
    assertThat(spoken.out()).contains("desk", "the mail server 127.0.0.1 did not take it");
    assertThat(home.root().resolve("var/alerts.txt"))
        .content()
        .contains("Drill: this is a test of the alarm");
    assertThat(Files.readString(home.root().resolve("output/alerts.atom"))).contains("Drill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exports.*", "quick", "xinjiang-trade"})
  void packsSeriesSourcesAndWorkbooks(String subject) throws IOException {
    home.lived(now.minus(Duration.ofHours(3)));
    Path pack = folder.resolve("pack.wacz");
    Spoken packed = home.lacuna("pack", subject, "-o", pack.toString());
    assertThat(packed.code()).as(packed.err()).isZero();
    Spoken verified = Spoken.lacuna("verify", pack.toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    try (ZipFile zip = new ZipFile(pack.toFile());
        InputStream pages = zip.getInputStream(zip.getEntry("pages/pages.jsonl"))) {
      assertThat(new String(pages.readAllBytes(), StandardCharsets.UTF_8))
          .contains("http://quick.example.org/quick.html");
    }
  }

  @Test
  void packsNothingOfASourceThatNeverBroughtAPage() {
    home.lived(now.minus(Duration.ofHours(3)));
    Spoken packed = home.lacuna("pack", "gone", "-o", folder.resolve("pack.wacz").toString());
    assertThat(packed.code()).isEqualTo(65);
    assertThat(packed.err()).contains("nothing is held about gone");
  }

  @Test
  void backsUpToAHomeThatVerifies() {
    home.lived(now.minus(Duration.ofHours(3)));
    Path copy = folder.resolve("copy");
    Spoken made = home.lacuna("backup", copy.toString());
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("files copied", "the copy opens");
    Spoken verified = Spoken.lacuna("verify", "--home", copy.toString());
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.out()).contains(": 0 damaged", ": 0 without their words");
    assertThat(Spoken.lacuna("alert", "--home", copy.toString()).out())
        .isEqualTo(home.lacuna("alert").out());
  }

  @Test
  void backsUpIntoNothingThatIsNoBackup() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    Spoken taken = home.lacuna("backup", other.toString());
    assertThat(taken.code()).isEqualTo(65);
    assertThat(taken.err()).contains("holds something that is no backup");
    Spoken inside = home.lacuna("backup", home.root().resolve("var/backup").toString());
    assertThat(inside.code()).isEqualTo(65);
    assertThat(inside.err()).contains("lies in the home itself");
  }
}
