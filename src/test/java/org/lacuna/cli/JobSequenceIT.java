package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.RunEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Jobs one after another, when one of them breaks off. */
class JobSequenceIT {

  private static final Instant NOW = Clock.systemUTC().instant();

  @TempDir Path folder;

  @Test
  void runsTheOthersWhenOneBreaksOffNamesItAndTellsByTheExitCode() throws Exception {
    try (LivedInHome home = new LivedInHome(folder.resolve("home"))) {
      Files.delete(home.root().resolve("jobs/all.yml"));
      job(home, "first", "gone");
      job(home, "second", "quick");
      home.opened(NOW).close();
      forbid(home, "gone");
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      try (Installation installation = home.opened(NOW)) {
        ExitCode code =
            new JobSequence(
                    installation.jobs(home.catalogue(), Optional.empty()),
                    new RunSummary(new PrintWriter(out, true)),
                    new PrintWriter(err, true))
                .run(RunSelection.all(home.catalogue()));
        assertThat(code).isEqualTo(ExitCode.INTERNAL);
        assertThat(installation.history().newest(Optional.empty(), 9))
            .extracting(run -> run.job() + " " + run.outcome())
            .contains("first FAILED", "second COMPLETE", "publish COMPLETE")
            .hasSize(4);
        assertThat(installation.history().newest(Optional.of("first"), 1))
            .extracting(RunEntry::note)
            .singleElement()
            .asString()
            .contains("broke off");
      }
      assertThat(out.toString())
          .contains("second", "findings hold", "written ", "broke off: first");
      assertThat(err.toString()).contains("the job first broke off:").doesNotContain("second");
    }
  }

  private static void job(LivedInHome home, String name, String source) throws Exception {
    Files.writeString(
        home.root().resolve("jobs/" + name + ".yml"),
        "title: " + name + "\nsources: [" + source + "]\nindicators: [exports]\n");
  }

  /** The ledger refuses every look at this source: a fault that no run foresees. */
  private static void forbid(LivedInHome home, String source) {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:file:" + home.root().resolve("var/lacuna"));
    store.setUser("lacuna");
    new JdbcTemplate(store)
        .execute(
            "alter table fetch_attempt add constraint forbidden check (source <> '"
                + source
                + "')");
  }
}
