package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;

/** A home that is copied, idle or at work, and goes on from the copy. */
@Tag("slow")
class BackupIT {

  private static final InstantSource DAY = () -> Instant.parse("2024-03-20T01:00:00Z");

  @TempDir Path scratch;

  private WorldServer server;
  private String origin;

  @BeforeEach
  void serve() throws Exception {
    server = RecordedWorld.shipped("xinjiang").serve(DAY);
    origin = server.origin().toString();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Backup.Copied backup(Path home, Path target) {
    return new Backup(
            Home.at(home, Map.of()),
            target,
            new Conduct(Clock.systemUTC(), Manners.polite(Map.of()), RunListener.NONE))
        .make();
  }

  private void run(Path home) throws Exception {
    assertThat(KilledRunIT.run(home, origin).waitFor())
        .as(() -> KilledRunIT.lastLines(home.resolve("run.log")))
        .isZero();
  }

  @Test
  void holdsWhatTheHomeHoldsAndGoesOnFromThere() throws Exception {
    Path home = scratch.resolve("home");
    Path copy = scratch.resolve("copy");
    run(home);
    List<String> claims = KilledRunIT.claims(home);
    assertThat(backup(home, copy).files()).isGreaterThan(2);
    assertThat(KilledRunIT.claims(copy)).isNotEmpty().isEqualTo(claims);
    assertThat(KilledRunIT.damages(copy)).isEmpty();
    run(copy);
    assertThat(KilledRunIT.claims(copy)).as("nothing is new to it").isEqualTo(claims);

    Path again = scratch.resolve("again");
    backup(home, again);
    Backup.Copied second = backup(home, again);
    assertThat(second.unchanged()).as("of archive and definitions").isPositive();
    assertThat(second.files()).as("the store only").isEqualTo(1);
  }

  @Test
  void holdsWhatWasStoredWhenItIsTakenWhileAHarvestRuns() throws Exception {
    Path home = scratch.resolve("home");
    Process harvest = KilledRunIT.run(home, origin);
    List<Path> copies = new ArrayList<>();
    while (!harvest.waitFor(500, TimeUnit.MILLISECONDS)) {
      if (copies.size() < 4 && Files.exists(home.resolve("var/archive/2024"))) {
        copies.add(scratch.resolve("copy" + copies.size()));
        backup(home, copies.get(copies.size() - 1));
      }
    }
    List<String> whole = KilledRunIT.claims(home);
    assertThat(copies).isNotEmpty();
    for (Path copy : copies) {
      assertThat(whole).as("a copy holds nothing else").containsAll(KilledRunIT.claims(copy));
      assertThat(KilledRunIT.damages(copy)).isEmpty();
    }
    Path middle = copies.get(copies.size() / 2);
    run(middle);
    assertThat(KilledRunIT.claims(middle)).isEqualTo(whole);
    assertThat(KilledRunIT.damages(middle)).isEmpty();
  }

  @Test
  void leavesAStoreOnADatabaseServerToItsOwnTools() {
    Home home =
        Home.at(
            scratch.resolve("home"),
            Map.of("LACUNA_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/lacuna"));
    Backup backup =
        new Backup(
            home,
            scratch.resolve("copy"),
            new Conduct(Clock.systemUTC(), Manners.polite(Map.of()), RunListener.NONE));
    assertThat(backup.holdsStore()).isFalse();
    backup.make();
    assertThat(scratch.resolve("copy/var/lacuna.mv.db")).doesNotExist();
  }
}
