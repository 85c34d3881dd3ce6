package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertSettingsTest {

  @TempDir Path jobs;

  @Test
  void readsChannelsRoutesAndTimes() throws IOException {
    write(
        """
        detectors: {}
        alerts:
          zone: Asia/Shanghai
          escalate_after_hours: 12
          quiet_hours: {from: "22:00", to: "07:00"}
          digest_at: "08:30"
          heartbeat: env:LACUNA_HEARTBEAT
          channels:
            - {name: desk, kind: email, host: mail.example.org, from: a@example.org,
               to: [b@example.org], user: env:MAIL_USER, password: file:/run/secrets/mail}
            - {name: room, kind: webhook, shape: matrix, address: env:ROOM, token: env:ROOM_TOKEN}
            - {name: feed, kind: feed, format: atom, path: output/alerts.atom}
          routes:
            - {at_least: alarm, families: [transfers], channels: [desk, room]}
            - {channels: feed}
        """);
    AlertSettings settings = AlertSettings.load(jobs);
    assertThat(settings.escalateAfter()).isEqualTo(Duration.ofHours(12));
    assertThat(settings.remindEvery()).isEqualTo(Duration.ofDays(7));
    assertThat(settings.quiet().orElseThrow().to()).isEqualTo(LocalTime.of(7, 0));
    assertThat(settings.heartbeat()).contains(Secret.parse("env:LACUNA_HEARTBEAT"));
    assertThat(settings.channels()).hasSize(3);
    assertThat(settings.channels().get(0))
        .isEqualTo(
            new ChannelSettings.Email(
                "desk",
                "mail.example.org",
                587,
                ChannelSettings.Security.STARTTLS,
                Optional.of(Secret.parse("env:MAIL_USER")),
                Optional.of(Secret.parse("file:/run/secrets/mail")),
                "a@example.org",
                List.of("b@example.org")));
    assertThat(settings.routes().get(0).families()).containsExactly("transfers");
    assertThat(settings.routes().get(1).atLeast()).isEqualTo(AlertSettings.Loudness.NOTICE);
  }

  @Test
  void tellsTheLogWhereNothingIsSaid() throws IOException {
    assertThat(AlertSettings.load(jobs)).isEqualTo(AlertSettings.defaults());
    write("detectors: {}\n");
    assertThat(AlertSettings.load(jobs)).isEqualTo(AlertSettings.defaults());
  }

  @Test
  void namesEveryMistakeWithItsLine() throws IOException {
    write(
        """
        alerts:
          zone: Shanghai
          digest_at: nine
          channels:
            - {name: desk, kind: pigeon}
            - {name: desk, kind: log}
          routes:
            - {channels: [nobody]}
          loud: true
        """);
    assertThat(mistakes())
        .containsExactlyInAnyOrder(
            "watch.yml:2: 'zone' must be a zone like Asia/Shanghai, found 'Shanghai'",
            "watch.yml:3: 'digest_at' must be a time of day like 22:00, found 'nine'",
            "watch.yml:5: 'kind' must be one of email, webhook, feed, file, log, found 'pigeon'",
            "watch.yml:6: a second channel 'desk'",
            "watch.yml:8: no channel 'nobody'",
            "watch.yml:9: unknown key 'loud'; known here: channels, digest_at,"
                + " escalate_after_hours, heartbeat, quiet_hours, remind_every_days, routes,"
                + " snapshot_link, zone");
  }

  @Test
  void refusesASecretWrittenInPlaceAndDoesNotRepeatIt() throws IOException {
    write(
        """
        alerts:
          channels:
            - {name: room, kind: webhook, shape: slack, address: "https://hooks.example/T0KEN"}
        """);
    assertThat(mistakes())
        .containsExactly(
            "watch.yml:3: 'address' must be env:NAME or file:/path, never the secret itself");
  }

  private List<String> mistakes() {
    CatalogueMistakes wrong =
        catchThrowableOfType(CatalogueMistakes.class, () -> AlertSettings.load(jobs));
    return wrong.mistakes().stream().map(Mistake::toString).toList();
  }

  private void write(String text) throws IOException {
    Files.writeString(jobs.resolve("watch.yml"), text);
  }
}
