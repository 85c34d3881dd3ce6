package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.snapshot.Verification;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run whose process is killed at any point, and the run after it. */
@Tag("slow")
class KilledRunIT {

  private static final Instants DAY = new Instants();

  @TempDir Path scratch;

  @Test
  void leavesTheSameStoreAsOneThatWasNotKilled() throws Exception {
    survivesKillsIn(1);
  }

  @Test
  void leavesTheSameStoreWhereverItIsKilled() throws Exception {
    survivesKillsIn(5);
  }

  /** Each home is killed twice, at points spread evenly over the whole of a run, then run again. */
  private void survivesKillsIn(int homes) throws Exception {
    RecordedWorld world = RecordedWorld.shipped("xinjiang");
    try (WorldServer server = world.serve(DAY)) {
      String origin = server.origin().toString();
      Path whole = scratch.resolve("whole");
      long started = System.nanoTime();
      assertThat(run(whole, origin).waitFor()).isZero();
      long nanos = System.nanoTime() - started;
      List<String> expected = claims(whole);
      assertThat(expected).isNotEmpty().doesNotHaveDuplicates();

      for (int i = 0; i < homes; i++) {
        Path killed = scratch.resolve("killed" + i);
        killAfter(run(killed, origin), nanos * (2 * i + 1) / (2L * homes));
        killAfter(run(killed, origin), nanos / 2);
        assertThat(run(killed, origin).waitFor())
            .as(() -> lastLines(killed.resolve("run.log")))
            .isZero();
        List<String> held = claims(killed);
        assertThat(without(expected, held)).as("missing").isEmpty();
        assertThat(without(held, expected)).as("more than there should be").isEmpty();
        assertThat(held).doesNotHaveDuplicates();
        assertThat(damages(killed)).isEmpty();
        assertThat(withoutTraits(killed)).isZero();
        assertThat(withoutLeftovers(killed)).isZero();
      }
    }
  }

  private static void killAfter(Process process, long nanos) throws InterruptedException {
    process.waitFor(nanos, TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheHome() {
    Home home = Home.at(scratch.resolve("held"), Map.of());
    try (Installation first = Installation.writing(home, conduct("http://127.0.0.1:1"))) {
      assertThat(first.vintages().series()).isEmpty();
      org.assertj.core.api.Assertions.assertThatExceptionOfType(HeldByAnotherRun.class)
          .isThrownBy(() -> Installation.writing(home, conduct("http://127.0.0.1:1")))
          .withMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  static Process run(Path home, String origin) throws IOException {
    Files.createDirectories(home);
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classPath,
            KilledRunIT.class.getName(),
            home.toString(),
            origin)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("run.log").toFile()))
        .start();
  }

  /** One run of all jobs, in a process of its own. */
  public static void main(String[] arguments) throws Exception {
    Catalogue catalogue = Catalogue.load(Path.of("jobs"));
    try (Installation installation =
        Installation.writing(Home.at(Path.of(arguments[0]), Map.of()), conduct(arguments[1]))) {
      for (JobDefinition job : catalogue.jobs()) {
        installation.harvest(job, catalogue);
      }
    }
  }

  private static Conduct conduct(String origin) {
    return new Conduct(
        DAY,
        Manners.polite(Map.of())
            .withOrigin(java.net.URI.create(origin))
            .withPace(FetchSettings.Pace.off(2)),
        RunListener.NONE);
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(claim -> !some.contains(claim)).toList();
  }

  static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException unreadable) {
      return "no log: " + unreadable.getMessage();
    }
  }

  /**
   * What is held, without what any run gives anew: numbers, times, and which of two pages that say
   * the same was read first.
   */
  static List<String> claims(Path home) {
    List<String> claims = new ArrayList<>();
    try (Installation installation = open(home)) {
      installation
          .vintages()
          .export(
              ClaimQuery.all(),
              claim ->
                  claims.add(
                      "%s %s %s %s %s"
                          .formatted(
                              claim.observation().key(),
                              claim.observation().period(),
                              claim.observation().amount(),
                              claim.observation().said().source(),
                              claim.observation().evidence().quote())));
    }
    return claims.stream().sorted().toList();
  }

  /** Readings of which nobody wrote down what the document looked like. */
  private static long withoutTraits(Path home) {
    return count(
        home,
        "SELECT COUNT(*) FROM extraction e WHERE NOT EXISTS (SELECT 1 FROM document d"
            + " WHERE d.digest = e.digest AND d.extractor = e.extractor)");
  }

  /** Readings that left figures unread which nobody wrote down. */
  private static long withoutLeftovers(Path home) {
    return count(
        home,
        "SELECT COUNT(*) FROM extraction e WHERE e.leftovers > 0 AND NOT EXISTS (SELECT 1"
            + " FROM document_leftover l JOIN document d ON d.id = l.document_id"
            + " WHERE d.digest = e.digest AND d.extractor = e.extractor)");
  }

  private static long count(Path home, String sql) {
    try (HikariDataSource store = new HikariDataSource()) {
      store.setJdbcUrl(Home.at(home, Map.of()).databaseUrl());
      store.setUsername("lacuna");
      return Objects.requireNonNull(new JdbcTemplate(store).queryForObject(sql, Long.class));
    }
  }

  static List<Verification.Damage> damages(Path home) {
    try (Installation installation = open(home)) {
      return installation.archive().verify(Verification.Progress.NONE).damages();
    }
  }

  private static Installation open(Path home) {
    return Installation.reading(
        Home.at(home, Map.of()),
        new Conduct(Clock.systemUTC(), Manners.polite(Map.of()), RunListener.NONE));
  }

  /** A day in the middle of the recorded world. */
  private static final class Instants implements java.time.InstantSource {
    @Override
    public java.time.Instant instant() {
      return java.time.Instant.parse("2024-03-20T01:00:00Z");
    }
  }
}
