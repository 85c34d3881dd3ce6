package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  @Test
  void handsOverWithTheNextHarvestWhatAMailServerDidNotTake() throws Exception {
    int port = freePort();
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    try (LivedInHome home = new LivedInHome(folder.resolve("home"))) {
      home.watchSays(
          "  channels:\n",
          "  channels:\n    - {name: desk, kind: email, host: 127.0.0.1, port: "
              + port
              + ", security: none, from: a@example.org, to: [b@example.org]}\n");
      home.watchSays("channels: [log, feed]", "channels: [log, feed, desk]");
      home.lived(NOW.minus(Duration.ofDays(3)));
      home.lived(NOW.minus(Duration.ofDays(2)));
      assertThat(home.root().resolve("output/alerts.atom")).content().contains("gone");
      mail.start();
      for (int day = 1; day >= 0; day--) {
        harvest(home, NOW.minus(Duration.ofDays(day)));
      }
      assertThat(mail.getReceivedMessages())
          .extracting(MimeMessage::getSubject)
          .singleElement()
          .asString()
          .contains("gone");
    } finally {
      mail.stop();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A run of the harvest alone. */
  private static void harvest(LivedInHome home, Instant at) throws Exception {
    try (Installation installation = home.opened(at)) {
      new JobSequence(
              installation.jobs(home.catalogue(), Optional.empty()),
              new RunSummary(new PrintWriter(new StringWriter())),
              new PrintWriter(new StringWriter()))
          .run(RunSelection.named(List.of("all"), home.catalogue()));
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
