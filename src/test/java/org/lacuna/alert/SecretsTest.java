package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.ChannelSettings;
import org.lacuna.catalogue.Secret;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that could fail, fails; no secret may show in what is logged, stored or printed. */
class SecretsTest {

  private static final String PASSWORD = "p4ssw0rd-aaaa";
  private static final String TOKEN = "t0ken-bbbb";

  @TempDir Path folder;

  @Test
  void neverShowsASecretWhateverFails() {
    Map<String, String> environment =
        Map.of(
            "MAIL", PASSWORD,
            "HOOK", "http://127.0.0.1:1/" + TOKEN,
            "BROKEN", "not an address " + TOKEN,
            "BEAT", "http://127.0.0.1:1/" + TOKEN);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Logger root = (Logger) LoggerFactory.getLogger("org.lacuna");
    root.addAppender(lines);
    root.setLevel(Level.TRACE);
    String shown = everythingFails(environment);
    root.detachAppender(lines);
    root.setLevel(null);
    lines.list.forEach(line -> assertThat(line.toString()).doesNotContain(PASSWORD, TOKEN));
    assertThat(lines.list).hasSizeGreaterThanOrEqualTo(4);
    assertThat(shown).contains("env:MAIL").doesNotContain(PASSWORD, TOKEN);
  }

  private String everythingFails(Map<String, String> environment) {
    AlertSettings settings = settings();
    var database = AlertFixture.emptyDatabase();
    AlertDispatcher dispatcher =
        new AlertDispatcher(
            settings,
            new Subjects(List.of(), List.of()),
            database,
            new Channels(folder, environment)::open);
    List<Delivery> deliveries = dispatcher.drill(Instant.parse("2026-03-05T04:00:00Z"));
    assertThat(deliveries).hasSize(3).noneMatch(Delivery::delivered);
    assertThat(new Heartbeat(settings, environment).start()).isFalse();
    List<String> stored =
        JdbcClient.create(database)
            .sql("select explanation from alert_delivery union all select notice from alert_notice")
            .query(String.class)
            .list();
    return settings + " " + deliveries + " " + stored;
  }

  private static AlertSettings settings() {
    List<ChannelSettings> channels =
        List.of(
            new ChannelSettings.Email(
                "mail",
                "127.0.0.1",
                1,
                ChannelSettings.Security.STARTTLS,
                Optional.of(Secret.parse("env:MAIL")),
                Optional.of(Secret.parse("env:MAIL")),
                "a@example.org",
                List.of("b@example.org")),
            new ChannelSettings.Webhook(
                "hook",
                ChannelSettings.Shape.PLAIN,
                Secret.parse("env:HOOK"),
                Optional.of(Secret.parse("env:MAIL"))),
            new ChannelSettings.Webhook(
                "broken",
                ChannelSettings.Shape.PLAIN,
                Secret.parse("env:BROKEN"),
                Optional.empty()));
    return AlertFixture.settings(channels, List.of(), Optional.of(Secret.parse("env:BEAT")));
  }
}
