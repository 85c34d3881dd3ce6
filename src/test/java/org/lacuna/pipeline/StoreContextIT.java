package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The file of an embedded store when a command ends. */
class StoreContextIT {

  private static final long SMALL = 8 << 20;
  private static final long LARGE = 20 << 20;

  @TempDir Path folder;

  @Test
  void letsARunThatWasAskedToEndLeaveTheSpaceOfThePastToTheNextOne() throws Exception {
    Home home = Home.at(folder, Map.of());
    Path file = home.state().resolve("lacuna.mv.db");
    try (StoreContext stopped = StoreContext.open(home)) {
      fillWithThePast(new JdbcTemplate(stopped.database()), file);
      stopped.hurry();
    }
    assertThat(Files.size(file)).isGreaterThan(LARGE);
    StoreContext.open(home).close();
    assertThat(Files.size(file)).isLessThan(SMALL);
  }

  @Test
  void leavesNoMessagesOfTheDatabaseBesideANewStore() throws Exception {
    Home home = Home.at(folder, Map.of());
    StoreContext.open(home).close();
    try (Stream<Path> files = Files.list(home.state())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("lacuna.mv.db")
          .doesNotContain("lacuna.trace.db");
    }
  }

  private static void fillWithThePast(JdbcTemplate jdbc, Path file) throws IOException {
    jdbc.execute("CREATE TABLE past (id INTEGER PRIMARY KEY, bytes VARBINARY(1000000))");
    byte[] bytes = new byte[900_000];
    Random random = new Random(1);
    for (int id = 0; Files.size(file) <= LARGE; id++) {
      random.nextBytes(bytes);
      jdbc.update("INSERT INTO past VALUES (?, ?)", id, bytes);
      jdbc.update("DELETE FROM past");
    }
  }
}
